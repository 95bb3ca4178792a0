namespace AsyncAnalyzers.Benchmarks.Html;

/// <summary>The page's looks, and the one thing that needs a script: the filter.</summary>
internal static class PageStyle
{
    public const string Css = """
        :root { color-scheme: light dark; }
        body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
        table { border-collapse: collapse; display: block; margin: 1rem 0; overflow-x: auto; }
        th, td { border-bottom: 1px solid #8884; padding: .2rem .6rem; text-align: left; white-space: nowrap; }
        td.n { text-align: right; font-variant-numeric: tabular-nums; }
        figure { margin: 1rem 0; overflow-x: auto; }
        figcaption { font-weight: 600; }
        svg text { font-size: 12px; fill: currentColor; }
        svg rect { fill: #4a7fd0; }
        details.rule { margin: .3rem 0; }
        details.rule > summary { cursor: pointer; font-weight: 600; }
        article { border-left: 3px solid #8888; margin: .8rem 0 .8rem 1rem; padding-left: .8rem; }
        article.warning { border-color: #d08a00; }
        article.error { border-color: #d03030; }
        .message { margin: 0; }
        .place { margin: 0; opacity: .7; font-size: 13px; }
        pre { background: #8881; overflow-x: auto; padding: .5rem; font-size: 13px; }
        pre.crash { color: #d03030; }
        mark { display: block; }

        """;

    public const string Script = """
        const filter = document.getElementById('filter');
        const all = Array.from(document.querySelectorAll('article'));
        function show() {
          const wanted = filter.value.toLowerCase();
          let shown = 0;
          all.forEach(function (one) {
            one.hidden = !one.textContent.toLowerCase().includes(wanted);
            if (!one.hidden) shown++;
          });
          document.querySelectorAll('details.rule').forEach(function (rule) {
            const found = Array.from(rule.querySelectorAll('article')).filter(function (one) { return !one.hidden; }).length;
            rule.querySelector('.count').textContent = found;
            rule.hidden = found === 0;
            rule.open = wanted === '' ? false : found > 0;
          });
          document.getElementById('shown').textContent = shown + ' of ' + all.length;
        }
        filter.addEventListener('input', show);
        show();

        """;
}
