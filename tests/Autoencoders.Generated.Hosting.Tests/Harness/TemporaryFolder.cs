namespace Autoencoders.Hosting.Tests;

/// <summary>A folder of one test, for files that are watched.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("hosting").FullName;

    public string this[string name] => Path.Combine(_path, name);

    /// <summary>Puts a file in place as a whole, as a careful writer does.</summary>
    public string Replace(string name, byte[] content)
    {
        string path = this[name];
        File.WriteAllBytes(path + ".new", content);
        File.Move(path + ".new", path, overwrite: true);
        return path;
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
