// A synchronous validator may be meant (SonarSource/sonar-dotnet#9339).
// uses: FluentValidation

using FluentValidation;

public class Customer
{
    public string Name { get; set; } = "";
}

public class CustomerValidator : AbstractValidator<Customer>
{
}

public class Registration
{
    public async Task<bool> RegisterAsync(Customer customer)
    {
        await Task.Yield();
        return new CustomerValidator().Validate(customer).IsValid;
    }
}
