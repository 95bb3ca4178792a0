// An assertion that is awaited as a whole (meziantou/Meziantou.Analyzer#1101).
// uses: TUnit.Assertions

using TUnit.Assertions;

public class WordTests
{
    public async Task IsTheWord(string word)
    {
        await Assert.That(word).IsEqualTo("a");
        await Assert.That(() => Task.FromResult(word)).IsEqualTo("a");
    }
}
