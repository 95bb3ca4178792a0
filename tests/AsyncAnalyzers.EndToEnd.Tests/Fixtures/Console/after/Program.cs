using LogReport;

if (args.Length == 0)
{
    Console.WriteLine("usage: logreport <folder> [output]");
    return 1;
}

var settings = await File.ReadAllTextAsync("logreport.json");
var report = new ReportWriter(settings);
foreach (var file in Directory.GetFiles(args[0], "*.log"))
{
    await report.AddAsync(file);
}

await report.WriteAsync(args.Length > 1 ? args[1] : "report.txt");
return 0;
