// The members of Windows Forms that the cases use.
namespace System.Windows.Forms
{
    public class Control : IDisposable
    {
        public string Text { get; set; } = "";
        public bool Enabled { get; set; }
        public event EventHandler? Click;
        public object? Invoke(Delegate method) => null;
        public void Invoke(Action method) { }
        public IAsyncResult BeginInvoke(Action method) => throw null!;
        protected virtual void OnClick(EventArgs e) => Click?.Invoke(this, e);
        public void Dispose() { }
    }

    public class Button : Control { }
    public class Label : Control { }
    public class ListBox : Control { public List<object> Items { get; } = new(); }
    public class Form : Control { public event EventHandler? Load; protected virtual void OnLoad(EventArgs e) => Load?.Invoke(this, e); }
    public class Timer : IDisposable { public event EventHandler? Tick; public void Start() => Tick?.Invoke(this, EventArgs.Empty); public void Dispose() { } }
    public static class Application { public static void DoEvents() { } public static void Run(Form form) { } }
}
