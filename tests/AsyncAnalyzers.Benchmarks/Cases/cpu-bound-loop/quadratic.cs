// Every pair of an unknown number of rows.

public class Matcher
{
    public async Task<int> MatchAsync(string[] left, string[] right)
    {
        await Task.Yield();
        var found = 0;
        for (var i = 0; i < left.Length; i++) // expect: cpu-bound-loop
        {
            for (var j = 0; j < right.Length; j++)
            {
                if (left[i][0] == right[j][0])
                    found++;
            }
        }

        return found;
    }
}
