// The members of TUnit that the cases use.
namespace TUnit.Assertions
{
    public static class Assert
    {
        public static ValueAssertion<T> That<T>(T value) => throw null!;
        public static ValueAssertion<T> That<T>(Func<Task<T>> value) => throw null!;
    }

    public class ValueAssertion<T>
    {
        public ValueAssertion<T> IsEqualTo(T expected) => this;
        public System.Runtime.CompilerServices.TaskAwaiter GetAwaiter() => throw null!;
    }
}
