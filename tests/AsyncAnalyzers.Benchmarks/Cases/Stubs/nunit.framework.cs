// The members of NUnit that the cases use.
namespace NUnit.Framework
{
    [AttributeUsage(AttributeTargets.Method)]
    public class TestAttribute : Attribute { }

    public delegate Task AsyncTestDelegate();

    public static class Is { public static Constraints.IResolveConstraint EqualTo(object? expected) => throw null!; }

    public abstract class Assert
    {
        public static void That<T>(T actual, Constraints.IResolveConstraint expression) { }
        public static void That(bool condition) { }
        public static Task ThatAsync<T>(Func<Task<T>> code, Constraints.IResolveConstraint constraint) => throw null!;
        public static Task ThatAsync(AsyncTestDelegate code, Constraints.IResolveConstraint constraint) => throw null!;
    }
}

namespace NUnit.Framework.Constraints
{
    public interface IResolveConstraint { }
}
