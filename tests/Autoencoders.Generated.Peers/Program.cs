using System.Runtime.CompilerServices;
using Autoencoders.Peers;
using TorchSharp;

if (args is not ["make" or "check"])
{
    Console.Error.WriteLine("""
        usage: Autoencoders.Generated.Peers make|check
          make   runs the networks in PyTorch and writes the reference files of tests/Autoencoders.Generated.Tests/Reference
          check  makes them again in memory and compares; the exit code is 1 where a file deviates
        """);
    return 2;
}

if (!TorchLibrary.TryLoad(out string reason))
{
    Console.Error.WriteLine(reason);
    return 3;
}

// One thread, because the order of PyTorch's sums follows the number of threads.
torch.set_num_threads(1);
string folder = ReferenceFolder();
bool agree = true;
foreach (NetworkDescription description in NetworkDescription.All)
{
    string path = Path.Combine(folder, description.Name + ".safetensors");
    ReferenceFile made = Reference.Make(description);
    if (args[0] == "make")
    {
        Directory.CreateDirectory(folder);
        made.Write(path);
        Console.WriteLine($"{description.Name}: {made.Tensors.Count} tensors, {new FileInfo(path).Length:N0} bytes");
        continue;
    }

    if (!File.Exists(path))
    {
        Console.Error.WriteLine($"{description.Name}: there is no {path}; run make.");
        agree = false;
        continue;
    }

    (float largest, IReadOnlyList<string> differences) = Comparison.Compare(ReferenceFile.Read(path), made);
    foreach (string difference in differences)
        Console.Error.WriteLine($"{description.Name}: {difference}");
    agree &= differences.Count == 0;
    Console.WriteLine($"{description.Name}: {made.Tensors.Count} tensors, largest deviation {largest:E1}");
}

return agree ? 0 : 1;

static string ReferenceFolder([CallerFilePath] string source = "") =>
    Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "..", "Autoencoders.Generated.Tests", "Reference"));
