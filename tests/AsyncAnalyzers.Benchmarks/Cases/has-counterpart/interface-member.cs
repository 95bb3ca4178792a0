// The counterpart is a member of the same interface.

public interface IRepository
{
    void Save(string item);

    Task SaveAsync(string item);
}

public class Service
{
    private readonly IRepository _repository;

    public Service(IRepository repository) => _repository = repository;

    public async Task AddAsync(string item)
    {
        await Task.Yield();
        _repository.Save(item); // expect: has-counterpart
    }

    public async Task AddWellAsync(string item) => await _repository.SaveAsync(item);
}
