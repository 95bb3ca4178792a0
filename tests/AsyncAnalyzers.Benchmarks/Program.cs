using System;
using System.Linq;
using AsyncAnalyzers.Benchmarks;
using AsyncAnalyzers.Benchmarks.Converting;
using AsyncAnalyzers.Benchmarks.Costing;
using AsyncAnalyzers.Benchmarks.Growing;
using AsyncAnalyzers.Benchmarks.Running;
using AsyncAnalyzers.Benchmarks.Scoring;
using AsyncAnalyzers.CSharp.Rules;
using Microsoft.Build.Locator;

// What a user's build keeps quiet about, a run over real code must show.
Failures.ComeThrough = true;
MSBuildLocator.RegisterDefaults();
var arguments = new Arguments(args);
return arguments.Verb switch
{
    "corpus" => await CorpusCommand.RunAsync(arguments).ConfigureAwait(false),
    "convert" => await ConvertCommand.RunAsync(arguments).ConfigureAwait(false),
    "sample" => SampleCommand.Run(arguments),
    "cases" => await CasesCommand.RunAsync(arguments).ConfigureAwait(false),
    "cost" => await CostCommand.RunAsync(arguments).ConfigureAwait(false),
    "growth" => await GrowthCommand.RunAsync(arguments).ConfigureAwait(false),
    "fix-all" => await FixAllCommand.RunAsync(arguments).ConfigureAwait(false),
    "latency" => await LatencyCommand.RunAsync(arguments).ConfigureAwait(false),
    "offer" => await OfferCommand.RunAsync(arguments).ConfigureAwait(false),
    "micro" => AsyncAnalyzers.Benchmarks.Micro.MicroBenchmarks.Run([.. args.Skip(1)]),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine("""
        corpus PATH... [--peers] [--fix [N]] [--out FILE.jsonl] [--sample N --seed S] [--tests] [--only PART] [--except PART] [--winforms FOLDER]
               [--analyze PART] [--rules PREFIX] [--quick] [--html FILE]
            reports per rule, crashes, a first idea of the cost (not with --quick); --winforms: an older Windows Forms, and WPF, stand in; --fix applies every fix and compiles;
            --html writes one page with tables, charts and every report with its code
        convert PATH... [--reach solution|project|function] [--chains] [--list] [--write FOLDER] [--tests] [--only PART] [--except PART]
            makes everything async that ASYNC112 reports, and with --chains ASYNC106, with its callers, and compiles
        sample FILE.jsonl... [--sample N --seed S] --out FILE.jsonl
            a seeded sample, stratified by rule, of reports written before
        cases [--only PART] [--no-fixes] [--list FILE]
            scores our package and its peers on the labelled cases and writes docs/comparison.md; --list writes every wrong answer of every tool
        cost PATH... [--peers] [--runs N] [--as-build] [--per-family] [--tests] [--only PART] [--except PART]
            binding alone against binding with analyzers, alternating in one process; --as-build: also without the analyzers
            that only suggest
        growth [--lines MOST] [--runs N] [--svg FILE]
            what the analyzers add per line, from 1,000 to 1,000,000 generated lines; --svg draws it
        fix-all [--reports MOST] [--rule ASYNC101|ASYNC102|ASYNC103] [--runs N]
            time and memory of one fix-all over 100 to 10,000 reports of a generated program
        latency PATH... [--peers] [--chains] [--runs N]
            a keystroke in an open file, then that file's diagnostics: median and p95; --chains: in the largest project,
            with and without ASYNC106
        offer [--lines MOST] [--runs N] | offer PATH... [--most N]
            what a light bulb takes to decide on its offers, in files of 1,000, 5,000 and 10,000 lines, or at the reports of checkouts
        micro [BenchmarkDotNet arguments]
            the catalogue, the context resolver, the whole set on a synthetic file
        """);
    return 2;
}
