// The members of FluentValidation that the cases use.
namespace FluentValidation
{
    public abstract class AbstractValidator<T>
    {
        public Results.ValidationResult Validate(T instance) => throw null!;
        public Task<Results.ValidationResult> ValidateAsync(T instance, CancellationToken cancellation = default) => throw null!;
    }
}

namespace FluentValidation.Results
{
    public class ValidationResult { public bool IsValid => true; }
}
