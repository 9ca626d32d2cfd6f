using System.Runtime.CompilerServices;
using Autoencoders.Peers;
using TorchSharp;

if (args is not ["make" or "check", .. var names])
{
    Console.Error.WriteLine("""
        usage: Autoencoders.Generated.Peers make|check [NAME...]
          make   runs everything in PyTorch and writes the reference files of tests/Autoencoders.Generated.Tests/Reference
          check  makes them again in memory and compares; the exit code is 1 where a file deviates
          NAME   only these files: a network, optimizers or schedules; all of them where none is named
        """);
    return 2;
}

string[] unknown = [.. names.Except(ReferenceCatalog.All.Keys)];
if (unknown.Length > 0)
{
    Console.Error.WriteLine($"There is no reference {string.Join(", ", unknown)}.");
    return 2;
}

if (!TorchLibrary.TryLoad(out string reason))
{
    Console.Error.WriteLine(reason);
    return 3;
}

// In double precision the files hold what the formulas give, whatever the processor is. PyTorch's convolutions in single precision are no
// reference: oneDNN reads memory that nobody wrote, so that now and then a result is NaN. One thread, because the order of PyTorch's sums
// follows the number of threads.
torch.set_default_dtype(torch.float64);
torch.set_num_threads(1);
string folder = ReferenceFolder();
bool agree = true;
foreach ((string name, Func<ReferenceFile> make) in ReferenceCatalog.All.Where(pair => names.Length == 0 || names.Contains(pair.Key)))
{
    string path = Path.Combine(folder, name + ".safetensors");
    ReferenceFile made = make();
    if (args[0] == "make")
    {
        Directory.CreateDirectory(folder);
        made.Write(path);
        Console.WriteLine($"{name}: {made.Tensors.Count} tensors, {new FileInfo(path).Length:N0} bytes");
        continue;
    }

    if (!File.Exists(path))
    {
        Console.Error.WriteLine($"{name}: there is no {path}; run make.");
        agree = false;
        continue;
    }

    (float largest, IReadOnlyList<string> differences) = Comparison.Compare(ReferenceFile.Read(path), made);
    foreach (string difference in differences)
        Console.Error.WriteLine($"{name}: {difference}");
    agree &= differences.Count == 0;
    Console.WriteLine($"{name}: {made.Tensors.Count} tensors, largest deviation {largest:E1}");
}

return agree ? 0 : 1;

static string ReferenceFolder([CallerFilePath] string source = "") =>
    Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "..", "Autoencoders.Generated.Tests", "Reference"));
