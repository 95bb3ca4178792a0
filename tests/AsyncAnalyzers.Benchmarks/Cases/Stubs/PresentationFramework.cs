// The members of WPF that the cases use.
namespace System.Windows.Threading
{
    public abstract class DispatcherObject { public Dispatcher Dispatcher => throw null!; }

    public sealed class Dispatcher
    {
        public static Dispatcher CurrentDispatcher => throw null!;
        public void Invoke(Action callback) { }
        public T Invoke<T>(Func<T> callback) => throw null!;
        public DispatcherOperation InvokeAsync(Action callback) => throw null!;
        public DispatcherOperation<T> InvokeAsync<T>(Func<T> callback) => throw null!;
        public DispatcherOperation BeginInvoke(Delegate method, params object[] args) => throw null!;
        public bool CheckAccess() => true;
    }

    public class DispatcherOperation
    {
        public Task Task => throw null!;
        public Runtime.CompilerServices.TaskAwaiter GetAwaiter() => throw null!;
    }

    public class DispatcherOperation<T> : DispatcherOperation
    {
        public new Task<T> Task => throw null!;
        public new Runtime.CompilerServices.TaskAwaiter<T> GetAwaiter() => throw null!;
    }

    public class DispatcherTimer { public event EventHandler? Tick; public TimeSpan Interval { get; set; } public void Start() => Tick?.Invoke(this, EventArgs.Empty); }
}

namespace System.Windows
{
    public class DependencyObject : Threading.DispatcherObject { }
    public class RoutedEventArgs : EventArgs { public bool Handled { get; set; } }
    public delegate void RoutedEventHandler(object sender, RoutedEventArgs e);
    public class UIElement : DependencyObject { public bool IsEnabled { get; set; } }

    public class FrameworkElement : UIElement
    {
        public event RoutedEventHandler? Loaded;
        protected void Raise() => Loaded?.Invoke(this, new RoutedEventArgs());
    }

    public class Window : Controls.ContentControl
    {
        public string Title { get; set; } = "";
        public event EventHandler? Closed;
        protected virtual void OnClosed(EventArgs e) => Closed?.Invoke(this, e);
        protected virtual void OnClosing(ComponentModel.CancelEventArgs e) { }
        public void Close() { }
    }

    public static class MessageBox { public static void Show(string text) { } }
}

namespace System.Windows.Controls
{
    public class Control : FrameworkElement { }
    public class ContentControl : Control { public object? Content { get; set; } }
    public class TextBlock : FrameworkElement { public string Text { get; set; } = ""; }
    public class ListBox : Control { public IList<object> Items { get; } = new List<object>(); }
    public class ProgressBar : Control { public double Value { get; set; } }
    public class Button : ContentControl { public event RoutedEventHandler? Click; protected virtual void OnClick() => Click?.Invoke(this, new RoutedEventArgs()); }
}
