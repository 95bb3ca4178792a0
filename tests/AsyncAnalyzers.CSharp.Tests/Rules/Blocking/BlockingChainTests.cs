using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary><c>ASYNC106</c>: calls that block further down.</summary>
public sealed class BlockingChainTests
{
    [Theory]
    [InlineData("{|ASYNC106:Save|}();", "void Save() => File.WriteAllText(\"a\", \"b\");")]
    [InlineData("{|ASYNC106:Load|}(1);", "readonly Dictionary<int, string> _known = new(); string Load(int key) { if (_known.TryGetValue(key, out var value) && value.Length > 1) { return value; } else { return File.ReadAllText(\"a\"); } }")]
    [InlineData("{|ASYNC106:Signal|}();", "static readonly AutoResetEvent s_one = new(false); void Signal() => s_one.WaitOne();")]
    [InlineData("var lines = {|ASYNC106:Lines|}();", "List<string> Lines() => new[] { \"a\" }.Select(path => File.ReadAllText(path)).ToList();")]
    [InlineData("{|ASYNC106:Save|}();", "void Save() => Flush(); void Flush() => Write(); static void Write() => File.WriteAllText(\"a\", \"b\");")]
    [InlineData("{|ASYNC106:this.Save|}();", "void Save() { Thread.Sleep(1); }")]
    [InlineData("{|ASYNC106:Enter|}();", "readonly SemaphoreSlim _gate = new(1, 1); void Enter() => _gate.Wait();")]
    [InlineData("var n = {|ASYNC106:Count|}();", "int Count() => Task.Run(() => 1).Result;")]
    [InlineData("var n = {|ASYNC106:Size|};", "int Size => Task.Run(() => 1).GetAwaiter().GetResult();")]
    [InlineData("var n = {|ASYNC106:this.Size|};", "int Size { get { Thread.Sleep(1); return 1; } }")]
    [InlineData("{|ASYNC106:Size|} = 1;", "int Size { get => 1; set => Thread.Sleep(value); }")]
    [InlineData("var n = {|ASYNC106:this[1]|};", "int this[int i] { get { Thread.Sleep(i); return i; } }")]
    [InlineData("{|ASYNC106:new Inner|}();", "class Inner { public Inner() => Thread.Sleep(1); }")]
    [InlineData("{|ASYNC106:new Derived|}();", "class Inner { protected Inner(int n) => Thread.Sleep(n); } class Derived : Inner { public Derived() : base(1) { } }")]
    [InlineData("Inner inner = {|ASYNC106:new|}(1);", "class Inner { public Inner(int n) => Thread.Sleep(n); }")]
    [InlineData("var sum = new Money() {|ASYNC106:+|} new Money();", "struct Money { public static Money operator +(Money a, Money b) { Thread.Sleep(1); return a; } }")]
    [InlineData("foreach (var line in {|ASYNC106:Lines|}()) { }", "IEnumerable<string> Lines() { yield return File.ReadAllText(\"a\"); }")]
    [InlineData("{|ASYNC106:using|} (new Inner()) { }", "class Inner : IDisposable { public void Dispose() => Thread.Sleep(1); }")]
    [InlineData("{|ASYNC106:using|} var inner = new Inner();", "class Inner : IDisposable { public void Dispose() => Thread.Sleep(1); }")]
    [InlineData("{|ASYNC106:Local|}(); void Local() => Thread.Sleep(1);", "")]
    [InlineData("{|ASYNC106:First|}(); void First() => Second(); void Second() => Thread.Sleep(1);", "")]
    [InlineData("Action wait = () => Thread.Sleep(1); {|ASYNC106:Run|}(); void Run() => wait();", "")]
    [InlineData("{|ASYNC106:Each|}(Step); void Step() => Thread.Sleep(1);", "void Each(Action action) => action();")]
    [InlineData("{|ASYNC106:Each|}(() => Step()); void Step() => Thread.Sleep(1);", "void Each(Action action) => new[] { 1 }.ToList().ForEach(n => action());")]
    [InlineData("{|ASYNC106:Local|}(() => Thread.Sleep(1)); void Local(Action action) => action();", "")]
    [InlineData("var n = {|ASYNC106:Size|};", "int Size { get { return Step(); int Step() { Thread.Sleep(1); return 1; } } }")]
    [InlineData("{|ASYNC106:Go|}();", "static readonly Action Go = () => { Step(); void Step() => Thread.Sleep(1); };")]
    [InlineData("{|ASYNC106:Twice|}(3);", "int Twice(int n) { if (n == 0) { Thread.Sleep(1); return 0; } return Other(n - 1); } int Other(int n) => Twice(n);")]
    [InlineData("{|ASYNC106:Each|}();", "void Each() => new[] { 1 }.ToList().ForEach(n => Thread.Sleep(n));")]
    [InlineData("{|ASYNC106:Inner.Go|}();", "static class Inner { public static void Go() => \"a\".Twice(); } ")]
    [InlineData("var n = new[] { 1 }.Select(x => {|ASYNC106:Slow|}(x)).Sum();", "int Slow(int x) { Thread.Sleep(x); return x; }")]
    [InlineData("var n = new[] { 1 }.Select((Func<int, int>)(x => {|ASYNC106:Slow|}(x))!).Sum();", "int Slow(int x) { Thread.Sleep(x); return x; }")]
    [InlineData("C? c = this; var n = {|ASYNC106:c?.Size|}?.Length;", "string? Size => File.ReadAllText(\"a\");")]
    [InlineData("C? c = this; var n = {|ASYNC106:c?.Load|}()?.Length;", "string? Load() => File.ReadAllText(\"a\");")]
    [InlineData("C? c = this; var n = c?.Own.{|ASYNC106:Own.Load|}()?.Trim()?.Length;", "C Own => this; string? Load() => File.ReadAllText(\"a\");")]
    [InlineData("{|ASYNC106:Save|}<int>();", "void Save<T>() => Write<T>(); void Write<T>() => File.WriteAllText(\"a\", typeof(T).Name);")]
    [InlineData("{|ASYNC106:Save|}();", "readonly FileStream _file = File.Create(\"a\"); void Save() => _file.Write(new byte[1], 0, 1);")]
    [InlineData("{|ASYNC106:Read|}();", "int Read() { var file = File.OpenRead(\"a\"); return file.{|ASYNC112:ReadAsync(new byte[1], 0, 1).Result|}; }")]
    [InlineData("if ({|ASYNC106:Has|}(1)) return;", "List<int> Known { get { Thread.Sleep(1); return new(); } } bool Has(int n) => Known.Contains(n);")]
    [InlineData("{|ASYNC106:Read|}();", "string Read() { using var reader = new StreamReader(\"a\"); return reader.ReadToEnd(); }")]
    [InlineData("{|ASYNC106:Stop|}();", "readonly Thread _thread = new(() => { }); void Stop() => _thread.Join();")]
    [InlineData("{|ASYNC106:Next|}();", "readonly System.Collections.Concurrent.BlockingCollection<int> _queue = new(); int Next() => _queue.Take();")]
    [InlineData("{|ASYNC106:Inner.Told|}();", "static partial class Inner { [LoggerMessage] public static partial void Told(); public static partial void Told() => File.AppendAllText(\"log\", \"a\"); } sealed class LoggerMessageAttribute : Attribute { }")]
    public Task BlocksFurtherDown_Reported(string statement, string members) => VerifyAsync(statement, members);

    [Theory]
    [InlineData("Save();", "void Save() { }")]
    [InlineData("Save();", "void Save() { } void Other() { Save(); void Save() => Thread.Sleep(1); }")]
    [InlineData("Save(); void Save() => Step(); void Step() { }", "void Other() { Step(); void Step() => Thread.Sleep(1); }")]
    [InlineData("Save(); void Save() { } async Task Other() { await Task.Yield(); {|ASYNC106:Wait|}(); void Wait() => Thread.Sleep(1); } await Other();", "")]
    [InlineData("Local(() => Thread.Sleep(1)); void Local(Action action) { }", "")]
    [InlineData("Save();", "async void {|ASYNC204:Save|}() => await Task.Delay(1);")]
    [InlineData("await SaveAsync();", "Task SaveAsync() => Task.Run(() => File.WriteAllText(\"a\", \"b\"));")]
    [InlineData("Later();", "Action Later() => () => Thread.Sleep(1);")]
    [InlineData("Start();", "void Start() => _ = Task.Run(() => File.WriteAllText(\"a\", \"b\"));")]
    [InlineData("Start();", "void Start() => new Thread(() => Thread.Sleep(1)).Start();")]
    [InlineData("var lines = Lines();", "IEnumerable<string> Lines() { yield return File.ReadAllText(\"a\"); }")]
    [InlineData("var n = Done();", "int Done() { var task = Task.FromResult(1); return task.Result; }")]
    [InlineData("var n = Read(new MemoryStream());", "int Read(Stream stream) => stream.ReadByte() + stream.Read(new byte[1], 0, 1);")]
    [InlineData("Write(new StringWriter());", "void Write(TextWriter writer) { writer.Write(\"a\"); writer.Flush(); }")]
    [InlineData("var n = Config;", "string? _config; string Config => _config ??= File.ReadAllText(\"a\");")]
    [InlineData("Load();", "string? _config; void Load() { if (_config is null) _config = File.ReadAllText(\"a\"); }")]
    [InlineData("Load();", "string? _config; void Load() { if (_config != null) return; _config = File.ReadAllText(\"a\"); }")]
    [InlineData("Load();", "bool _loaded; void Load() { if (_loaded) return; _loaded = true; Thread.Sleep(1); }")]
    [InlineData("Load(1);", "readonly Dictionary<int, string> _known = new(); string Load(int key) { if (!_known.TryGetValue(key, out var value)) _known[key] = value = File.ReadAllText(\"a\"); return value; }")]
    [InlineData("Load(1);", "readonly Dictionary<int, Dictionary<int, string>> _known = new(); string Load(int key) { if (_known.TryGetValue(key, out var inner) && inner.TryGetValue(key, out var value)) { return value; } else { return File.ReadAllText(\"a\"); } }")]
    [InlineData("Decided();", "void Decided() {\n#pragma warning disable VSTHRD002\nTask.Delay(1).Wait();\n#pragma warning restore VSTHRD002\n}")]
    [InlineData("Single();", "static readonly Mutex s_one = new(false, \"one\"); void Single() => s_one.WaitOne();")]
    [InlineData("var lines = Lines();", "IEnumerable<string> Lines() => new[] { \"a\" }.Select(path => File.ReadAllText(path));")]
    [InlineData("Load(1);", "readonly System.Collections.Concurrent.ConcurrentDictionary<int, string> _known = new(); string Load(int key) => _known.GetOrAdd(key, _ => File.ReadAllText(\"a\"));")]
    [InlineData("var n = Lazily.Value;", "Lazy<string> Lazily { get; } = new(() => File.ReadAllText(\"a\"));")]
    [InlineData("if (_config is null) _config = Load();", "string? _config; string Load() => File.ReadAllText(\"a\");")]
    [InlineData("_config ??= Load();", "string? _config; string Load() => File.ReadAllText(\"a\");")]
    [InlineData("Info(\"a\");", "void Info(string text) => AppLogger.Write(text); static class AppLogger { public static void Write(string text) => File.AppendAllText(\"log\", text); }")]
    [InlineData("var n = Read(new MemoryStream());", "int Read(Stream stream) => stream.{|ASYNC112:ReadAsync(new byte[1], 0, 1).Result|};")]
    [InlineData("if (Has(1)) return;", "bool _on; List<int> Known { get { if (!_on) Thread.Sleep(1); return new(); } } bool Has(int n) => Known.Contains(n);")]
    [InlineData("var name = Ask();", "string? Ask() { Console.Write(\"Name?\"); return Console.ReadLine(); }")]
    [InlineData("await Task.Run(() => Save());", "void Save() => Thread.Sleep(1);")]
    [InlineData("Action later = () => Save();", "void Save() => Thread.Sleep(1);")]
    [InlineData("Enter();", "readonly object _gate = new(); int _count; void Enter() { lock (_gate) _count++; }")]
    [InlineData("{|ASYNC102:Save|}();", "void Save() => File.WriteAllText(\"a\", \"b\"); Task SaveAsync() => File.WriteAllTextAsync(\"a\", \"b\");")]
    [InlineData("var n = Folder;", "string Folder => Moved(\"a\"); string Moved(string path) { if (!Directory.Exists(path)) return path; Thread.Sleep(1); return path; }")]
    [InlineData("var n = Id;", "static string Id { get { var id = Get(); if (id.Length != 64) Set(id); return id; } } static string Get() => \"\"; static void Set(string id) => File.WriteAllText(\"a\", id);")]
    [InlineData("Load(1);", "readonly Dictionary<int, string> _known = new(); string? Load(int key) { try { try { if (_known.TryGetValue(key, out var value)) return value; } catch (InvalidCastException) { return null; } return _known[key] = File.ReadAllText(\"a\"); } catch (IOException) { return null; } }")]
    [InlineData("Count();", "readonly SemaphoreSlim _gate = new(1, 1); int _count; void Count() { _gate.Wait(); try { _count++; } finally { _gate.Release(); } }")]
    [InlineData("var n = Size;", "int Size { get => 1; set => Thread.Sleep(value); }")]
    [InlineData("Size = 1;", "int Size { get { Thread.Sleep(1); return 1; } set { } }")]
    [InlineData("Inner.Told();", "static partial class Inner { [Microsoft.Extensions.Logging.LoggerMessage] public static partial void Told(); public static partial void Told() => File.AppendAllText(\"log\", \"a\"); } } namespace Microsoft.Extensions.Logging { sealed class LoggerMessageAttribute : Attribute { }")]
    [InlineData("Poll();", "void Poll() { while (new object().Equals(null)) Poll(); }")]
    public Task NothingBlocksTheCaller_Quiet(string statement, string members) => VerifyAsync(statement, members);

    [Theory]
    [InlineData("Read(async: true);", "void Read(bool async) { if (!async) Thread.Sleep(1); }")]
    [InlineData("Read(true, default);", "void Read(bool quick, int other) { if (quick) return; Thread.Sleep(other); }")]
    [InlineData("Read(false);", "void Read(bool wait) { if (wait && Ready()) Thread.Sleep(1); } bool Ready() => true;")]
    [InlineData("Read();", "void Read(bool wait = false) => Inner(wait); void Inner(bool wait) { if (wait) Thread.Sleep(1); }")]
    [InlineData("Read(new Random().Next() > 1);", "void Read(bool wait) { if (wait) Thread.Sleep(1); }")]
    [InlineData("{|ASYNC106:Read|}(true);", "void Read(bool wait) { if (wait) Thread.Sleep(1); }")]
    [InlineData("Read(false);", "void Read(bool wait) { if (wait == true) Thread.Sleep(1); }")]
    [InlineData("{|ASYNC106:Read|}(false);", "void Read(bool quick) { if (quick is false) Thread.Sleep(1); }")]
    [InlineData("Read(true);", "void Read(bool quick) { foreach (var wait in new[] { quick }.Where(one => { if (!one) Thread.Sleep(1); return one; })) { } }")]
    [InlineData("Read(true);", "void Read(bool loud) => new List<bool> { false }.ForEach(wait => { if (wait) Thread.Sleep(1); });")]
    [InlineData("Read(true);", "void Read(bool loud) => new List<bool> { false }.ForEach(wait => Inner(wait)); void Inner(bool wait) { if (wait) Thread.Sleep(1); }")]
    [InlineData("var quick = true; if (quick || this != null) {|ASYNC106:Read|}();", "void Read() => Thread.Sleep(1);")]
    [InlineData("{|ASYNC106:Read|}(true);", "void Read(bool wait) => Inner(!wait); void Inner(bool quick) { if (quick) return; Thread.Sleep(1); }")]
    [InlineData("{|ASYNC106:Read|}();", "void Read(bool quick = false) { if (!quick && Ready()) Thread.Sleep(1); } bool Ready() => true;")]
    public Task FlagsOfTheCall_Decide(string statement, string members) => VerifyAsync(statement, members);

    [Theory]
    [InlineData("Action save = () => File.WriteAllText(\"a\", \"b\"); {|ASYNC106:save|}();", "")]
    [InlineData("Func<int, int> slow = n => { Wait(); return n; }; var two = {|ASYNC106:slow|}(1) + 1;", "void Wait() => Thread.Sleep(1);")]
    [InlineData("{|ASYNC106:Save|}();", "static readonly Action Save = () => Flush(); static void Flush() => Thread.Sleep(1);")]
    [InlineData("{|ASYNC106:Go|}();", "void Go() { Action inner = delegate { Thread.Sleep(1); }; if (_on) return; inner(); } bool _on;")]
    [InlineData("Action? save = () => Thread.Sleep(1); {|ASYNC106:save|}(); save = null;", "")]
    [InlineData("if (_on) { Action save = () => { if (!_on) return; Thread.Sleep(1); }; {|ASYNC106:save|}(); }", "bool _on;")]
    [InlineData("Func<bool, int> slow = wait => { if (wait) Thread.Sleep(1); return 1; }; {|ASYNC106:slow|}(true);", "")]
    public Task LambdaInAVariable_RunsWhereTheVariableIsCalled(string statement, string members) => VerifyAsync(statement, members);

    [Theory]
    [InlineData("Action save = () => { }; save();", "")]
    [InlineData("Action save = () => Thread.Sleep(1); _later = save;", "Action? _later;")]
    [InlineData("Action save = () => Thread.Sleep(1); if (_on) save = () => { }; save();", "bool _on;")]
    [InlineData("Func<Task> save = async () => { await Task.Yield(); }; await save();", "")]
    [InlineData("Func<Task> save = () => Task.Run(() => File.WriteAllText(\"a\", \"b\")); await save();", "")]
    [InlineData("Go(() => Thread.Sleep(1));", "void Go(Action save) { }")]
    [InlineData("Save();", "static readonly Action Save = () => Thread.Sleep(1); static C() => Save = () => { };")]
    [InlineData("Save();", "static Action Save = () => Thread.Sleep(1);")]
    [InlineData("Action save = () => Thread.Sleep(1); await Task.Run(save);", "")]
    [InlineData("Func<bool, int> slow = wait => { if (wait) Thread.Sleep(1); return 1; }; slow(false);", "")]
    public Task LambdaThatMayNotRun_NotReported(string statement, string members) => VerifyAsync(statement, members);

    [Theory]
    [InlineData("interface IStore { void Save(); } class Disk : IStore { public void Save() => Thread.Sleep(1); }", true)]
    [InlineData("interface IStore { void Save(); } class Disk : IStore { public void Save() => Thread.Sleep(1); } class Tape : IStore { public void Save() => Inner(); static void Inner() => Thread.Sleep(1); }", true)]
    [InlineData("interface IStore { void Save(); } class Disk : IStore { public void Save() => Thread.Sleep(1); } class Memory : IStore { public void Save() { } }", false)]
    [InlineData("public interface IStore { void Save(); } class Disk : IStore { public void Save() => Thread.Sleep(1); }", false)]
    [InlineData("abstract class IStore { public virtual void Save() => Thread.Sleep(1); }", true)]
    [InlineData("public class IStore { public virtual void Save() => Thread.Sleep(1); }", false)]
    [InlineData("public sealed class IStore { public void Save() => Thread.Sleep(1); }", true)]
    public Task DispatchedCall_EveryImplementationMustBlock(string types, bool isReported) => new CSharpAnalyzerTest<AllRules>
    {
        ImplicitUsings = true,
        TestCode = types + $$"""

            class C
            {
                async Task M(IStore store)
                {
                    {{(isReported ? "{|ASYNC106:store.Save|}" : "store.Save")}}();
                    await Task.Yield();
                }
            }
            """,
    }.RunAsync();

    [Fact]
    public Task FormOfARequest_IsReadOnce() => new CSharpAnalyzerTest<AllRules>
    {
        ReferenceAssemblies = TestReferences.AspNetCore,
        ImplicitUsings = true,
        TestCode = """
            using Microsoft.AspNetCore.Http;

            class C
            {
                async Task<string?> Invoke(HttpContext context)
                {
                    await Task.Yield();
                    return Value(context.Request, "a") + context.{|ASYNC103:Request.Form|}["b"];
                }

                private static string? Value(HttpRequest request, string name) => request.HasFormContentType ? request.Form[name] : default(string);
            }
            """,
    }.RunAsync();

    [Fact]
    public Task Message_GivesTheChain() => new CSharpAnalyzerTest<AllRules>
    {
        ImplicitUsings = true,
        TestCode = """
            class Service
            {
                private readonly Repository _repository = new();

                async Task M()
                {
                    {|#0:Load|}();
                    await Task.Yield();
                }

                void Load() => Prepare();

                void Prepare() => _repository.Query();
            }

            class Repository
            {
                public void Query() => File.ReadAllText("a");
            }
            """,
        ExpectedDiagnostics =
        {
            new DiagnosticResult("ASYNC106").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Info).WithMessage(
                "'Service.Load' blocks (Load → Prepare → Repository.Query → File.ReadAllText): it holds the thread of an async function while it waits"),
        },
    }.RunAsync();

    internal static Task VerifyAsync(string statement, string members) => new CSharpAnalyzerTest<AllRules>
    {
        ImplicitUsings = true,
        TestCode = $$"""
            class C
            {
                async Task M()
                {
                    {{statement}}
                    await Task.Yield();
                }

                {{members}}
            }

            static class Texts
            {
                public static void Twice(this string text) => Thread.Sleep(text.Length);
            }
            """,
    }.RunAsync();
}
