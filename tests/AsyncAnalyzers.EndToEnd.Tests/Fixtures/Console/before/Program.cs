using LogReport;

if (args.Length == 0)
{
    Console.WriteLine("usage: logreport <folder> [output]");
    return 1;
}

var settings = File.ReadAllText("logreport.json"); // expect: ASYNC114
var report = new ReportWriter(settings);
foreach (var file in Directory.GetFiles(args[0], "*.log"))
{
    await report.AddAsync(file);
}

report.WriteAsync(args.Length > 1 ? args[1] : "report.txt").Wait(); // expect: ASYNC101
return 0;
