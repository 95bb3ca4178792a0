// The members of xunit that the cases use.
namespace Xunit
{
    [AttributeUsage(AttributeTargets.Method)]
    public class FactAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Method)]
    public class TheoryAttribute : FactAttribute { }

    public interface IAsyncLifetime { Task InitializeAsync(); Task DisposeAsync(); }

    public class Assert
    {
        public static void Equal<T>(T expected, T actual) { }
        public static void True(bool condition) { }
        public static void NotNull(object? value) { }
        public static void Same(object? expected, object? actual) { }
        public static T Throws<T>(Action testCode) where T : Exception => throw null!;
        public static T Throws<T>(Func<object?> testCode) where T : Exception => throw null!;
        public static Task<T> ThrowsAsync<T>(Func<Task> testCode) where T : Exception => throw null!;
        public static void All<T>(IEnumerable<T> collection, Action<T> action) { }
        public static Task AllAsync<T>(IEnumerable<T> collection, Func<T, Task> action) => throw null!;
    }
}
