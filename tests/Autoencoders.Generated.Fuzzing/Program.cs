using System.Globalization;
using Autoencoders.Fuzzing;

// fuzz [target] --seconds N --seed S: reads mutated files and prints, by target, how many, and which promises were broken.
// fuzz TARGET --replay FILE: reads one file, for example one that broke a promise.
// fuzz --write-seeds FOLDER: writes anew the seeds of the library's own formats.
string? only = args.Length > 0 && !args[0].StartsWith('-') ? args[0] : null;
int seconds = int.Parse(Option("--seconds") ?? "60", CultureInfo.InvariantCulture);
int seed = int.Parse(Option("--seed") ?? "1", CultureInfo.InvariantCulture);

if (Option("--write-seeds") is { } seeds)
{
    SeedFiles.Write(seeds);
    return 0;
}

// In memory where there is such a folder: each input of a reader of paths is a file.
const string Memory = "/dev/shm";
string work = Path.Combine(Directory.Exists(Memory) ? Memory : Path.GetTempPath(), $"fuzz-{Environment.ProcessId}");
Directory.CreateDirectory(work);
string broken = Option("--broken") ?? Directory.CreateTempSubdirectory("fuzz-broken-").FullName;
Directory.CreateDirectory(broken);
try
{
    FuzzTarget[] targets = [.. TargetCatalog.All(work).Where(target => only is null || target.Name == only)];
    if (targets.Length == 0)
    {
        Console.Error.WriteLine($"There is no target '{only}'; there are {string.Join(", ", TargetCatalog.All(work).Select(one => one.Name))}.");
        return 2;
    }

    int violations = 0;
    Console.WriteLine($"{"target",-12} {"executions",12} {"accepted",10} {"outcomes",10} {"most KB",10} {"violations",10}");
    foreach (FuzzTarget target in targets)
    {
        var campaign = new Campaign(target, seed, broken);
        if (Option("--replay") is { } file)
            campaign.Execute(File.ReadAllBytes(file), new Watchdog(target.Name, broken));
        else
            campaign.Run(TimeSpan.FromSeconds(seconds / (double)targets.Length));
        violations += campaign.Violations.Count;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{target.Name,-12} {campaign.Executions,12} {campaign.Accepted,10} {campaign.Outcomes,10} {campaign.MostBytes >> 10,10} {campaign.Violations.Count,10}"));
    }
    return violations == 0 ? 0 : 1;
}
finally
{
    Directory.Delete(work, recursive: true);
    if (Directory.GetFiles(broken).Length == 0)
        Directory.Delete(broken);
}

string? Option(string name)
{
    int place = Array.IndexOf(args, name);
    return place >= 0 && place + 1 < args.Length ? args[place + 1] : null;
}
