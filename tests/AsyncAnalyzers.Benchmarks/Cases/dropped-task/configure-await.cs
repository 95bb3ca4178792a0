// ConfigureAwait alone awaits nothing (microsoft/vs-threading#774).

public class Uploader
{
    public void Upload(byte[] data)
    {
        UploadAsync(data).ConfigureAwait(false); // expect: dropped-task
    }

    public async Task UploadWellAsync(byte[] data) => await UploadAsync(data).ConfigureAwait(false);

    private static async Task UploadAsync(byte[] data) => await Task.Delay(data.Length);
}
