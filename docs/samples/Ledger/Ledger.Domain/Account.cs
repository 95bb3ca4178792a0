namespace Ledger.Domain;

public sealed record Account(int Id, decimal Balance);
