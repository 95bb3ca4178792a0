// A console program may ask its user.
// uses: program

Console.Write("Name? ");
var name = Console.ReadLine();
await File.WriteAllTextAsync("name.txt", name);
