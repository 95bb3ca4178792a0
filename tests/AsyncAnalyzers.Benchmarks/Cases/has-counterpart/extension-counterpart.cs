// The counterpart is an extension method (microsoft/vs-threading#1568).

public class Printer
{
    public void Print(string text) => File.AppendAllText("printer", text);
}

public static class PrinterExtensions
{
    public static async Task PrintAsync(this Printer printer, string text) => await File.AppendAllTextAsync(printer.ToString()!, text);
}

public class Office
{
    public async Task WorkAsync(Printer printer)
    {
        await Task.Yield();
        printer.Print("letter"); // expect: has-counterpart
        await printer.PrintAsync("letter");
    }
}
