namespace Autoencoders.Fuzzing;

/// <summary>The one file that a reader of paths reads again and again.</summary>
internal static class InputFile
{
    /// <summary>Replaces the file by an input.</summary>
    public static string Write(string folder, string name, byte[] input)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllBytes(path, input);
        return path;
    }
}
