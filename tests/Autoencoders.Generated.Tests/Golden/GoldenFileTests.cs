namespace Autoencoders.Tests.Golden;

/// <summary>Files that earlier versions wrote load, and give what they gave.</summary>
public class GoldenFileTests
{
    private static readonly string s_root = Path.Combine(AppContext.BaseDirectory, "Golden");

    /// <summary>Each version that files are kept of, with each of its files.</summary>
    public static TheoryData<string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach (string folder in Directory.GetDirectories(s_root))
            {
                foreach (string name in GoldenFiles.NamesIn(folder))
                    files.Add(Path.GetFileName(folder), name);
            }
            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_of_an_earlier_version_gives_what_it_gave(string version, string name)
    {
        string folder = Path.Combine(s_root, version);
        FusedBits.AssertEqual(GoldenFiles.Kept(folder, name), GoldenFiles.Read(folder, name));
    }

    [Fact]
    public void A_file_of_each_kind_that_this_version_writes_gives_what_it_gave()
    {
        using var folder = new TemporaryFolder();
        string kept = Environment.GetEnvironmentVariable("AUTOENCODERS_GOLDEN") ?? folder.Root;
        GoldenFiles.Write(kept);
        Assert.All(GoldenFiles.NamesIn(kept), name => Assert.Equal(GoldenFiles.Kept(kept, name), GoldenFiles.Read(kept, name)));
    }
}
