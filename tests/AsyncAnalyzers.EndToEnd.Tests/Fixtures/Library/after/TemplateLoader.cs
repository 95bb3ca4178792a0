using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Templates
{
    /// <summary>Loads text templates from a folder or from the network.</summary>
    public sealed class TemplateLoader
    {
        private readonly HttpClient _http;
        private readonly Dictionary<string, string> _cache = new Dictionary<string, string>();

        public TemplateLoader(HttpClient http)
        {
            _http = http;
        }

        /// <summary>netstandard2.0 has no asynchronous ReadAllText: no edit fits both targets, so nothing is said.</summary>
        public async Task<string> LoadFileAsync(string path, CancellationToken cancellationToken)
        {
            if (_cache.TryGetValue(path, out var cached))
                return cached;

            var text = File.ReadAllText(path);
            await RememberAsync(path, text, cancellationToken).ConfigureAwait(false);
            return text;
        }

        /// <summary>StreamReader.ReadToEndAsync() exists everywhere.</summary>
        public async Task<string> LoadStreamAsync(FileStream stream)
        {
            using (var reader = new StreamReader(stream))
            {
                var text = await reader.ReadToEndAsync().ConfigureAwait(false);
                await RememberAsync("stream", text, CancellationToken.None).ConfigureAwait(false);
                return text;
            }
        }

        public async Task<string> DownloadAsync(Uri address, CancellationToken cancellationToken)
        {
            var response = await _http.GetAsync(address, cancellationToken).ConfigureAwait(false);
            var text = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
#if NET8_0_OR_GREATER
            await Task.Yield();
#endif
            await Task.Delay(50, cancellationToken).ConfigureAwait(false);
            return text;
        }

        private async Task RememberAsync(string key, string text, CancellationToken cancellationToken)
        {
            await Task.Delay(1, cancellationToken).ConfigureAwait(false);
            _cache[key] = text;
        }
    }
}
