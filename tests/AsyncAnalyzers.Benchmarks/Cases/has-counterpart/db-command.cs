// ADO.NET commands in an async method, and the members that only look at a row in memory.

using System.Data.Common;

public class Names2
{
    public async Task<List<string>> ReadAsync(DbCommand command)
    {
        var names = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            if (!reader.IsDBNull(0))
                names.Add(reader.GetFieldValue<string>(0));
        }

        return names;
    }

    public async Task<object?> ScalarAsync(DbCommand command)
    {
        await Task.Yield();
        command.Connection!.Open(); // expect: has-counterpart
        return command.ExecuteScalar(); // expect: has-counterpart
    }
}
