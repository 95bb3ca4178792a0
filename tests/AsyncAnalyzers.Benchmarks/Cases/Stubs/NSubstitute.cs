// The members of NSubstitute that the cases use.
namespace NSubstitute
{
    public static class Substitute { public static T For<T>(params object[] constructorArguments) where T : class => throw null!; }
    public class Arg { public static T Any<T>() => throw null!; }

    public static class SubstituteExtensions
    {
        public static T Received<T>(this T substitute) where T : class => substitute;
        public static T DidNotReceive<T>(this T substitute) where T : class => substitute;
        public static void Returns<T>(this Task<T> value, T returnThis) { }
        public static void Returns<T>(this T value, T returnThis) { }
    }
}
