namespace Ledger.Domain;

public interface IAccountStore
{
    /// <summary>Looks an account up.</summary>
    /// <param name="id">Its number.</param>
    /// <returns>The account, or null where there is none.</returns>
    Account? Find(int id);

    void Save(Account account);
}
