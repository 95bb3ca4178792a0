// The members of Moq that the cases use.
using System.Linq.Expressions;

namespace Moq
{
    public struct Times { public static Times Once() => default; }

    public class Mock<T> where T : class
    {
        public T Object => throw null!;
        public Language.Flow.ISetup<T, TResult> Setup<TResult>(Expression<Func<T, TResult>> expression) => throw null!;
        public void Verify<TResult>(Expression<Func<T, TResult>> expression, Times times) { }
    }

    public static class ReturnsExtensions
    {
        public static void ReturnsAsync<T, TResult>(this Language.Flow.ISetup<T, Task<TResult>> mock, TResult value) where T : class { }
    }
}

namespace Moq.Language.Flow
{
    public interface ISetup<T, TResult> where T : class { void Returns(TResult value); }
}
