using System.Text;

namespace Autoencoders.Tests.Storage;

/// <summary>What a save keeps of the old file, and what it leaves of other files.</summary>
public sealed class AtomicFileTests : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TemporaryFolder _folder = new();

    private string Target => Path.Combine(_folder.Root, "model");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Owner)]
    [InlineData(Owner | UnixFileMode.GroupRead | UnixFileMode.GroupWrite)]
    [InlineData(Owner | UnixFileMode.UserExecute | UnixFileMode.OtherWrite)]
    public void The_mode_of_the_old_file_is_that_of_the_new_one(UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
            return; // It has no such modes.
        Save(Target, "old");
        File.SetUnixFileMode(Target, mode);
        Save(Target, "new");
        Assert.Equal((mode, "new"), (File.GetUnixFileMode(Target), File.ReadAllText(Target)));
    }

    [Fact]
    public void A_new_file_has_the_mode_of_every_new_file()
    {
        if (OperatingSystem.IsWindows())
            return; // It has no such modes.
        Save(Target, "new");
        Assert.Equal(File.GetUnixFileMode(_folder.Write("other", "")), File.GetUnixFileMode(Target));
    }

    [Fact]
    public void Links_stay_and_the_file_that_they_lead_to_is_replaced()
    {
        string models = Directory.CreateDirectory(Path.Combine(_folder.Root, "models")).FullName;
        string file = Path.Combine(models, "v1");
        string link = Path.Combine(_folder.Root, "current"), linkToLink = Path.Combine(_folder.Root, "newest");
        File.CreateSymbolicLink(link, Path.Combine("models", "v1"));
        File.CreateSymbolicLink(linkToLink, "current");
        foreach (string content in new[] { "where nothing was", "again" })
        {
            Save(linkToLink, content);
            Assert.Equal(content, File.ReadAllText(file));
            Assert.Equal(Path.Combine("models", "v1"), new FileInfo(link).LinkTarget);
            Assert.Equal("current", new FileInfo(linkToLink).LinkTarget);
        }
        Assert.Equal([file], Directory.GetFileSystemEntries(models));
        Assert.Equal(3, Directory.GetFileSystemEntries(_folder.Root).Length);
    }

    [Theory]
    [InlineData(255)]
    [InlineData(218)]
    public void A_name_may_be_as_long_as_the_file_system_takes_it(int length)
    {
        string path = Path.Combine(_folder.Root, new string('n', length));
        Save(path, "old");
        Save(path, "new");
        Assert.Equal("new", File.ReadAllText(path));
    }

    [Fact]
    public void What_killed_saves_left_of_this_file_goes_and_all_else_stays()
    {
        string remains = TemporaryName.For(Target);
        File.WriteAllText(remains, "half");
        string[] others =
        [
            _folder.Write(".model.notes.tmp", "the user's"),
            _folder.Write(Path.GetFileName(remains) + ".tmp", "the user's"),
            _folder.Write(Path.GetFileName(remains)[..^5] + "x.tmp", "the user's"),
            _folder.Write(Path.GetFileName(TemporaryName.For(Target + ".v2")), "of another file"),
        ];
        Save(Target, "new");
        Assert.Equal(others.Append(Target).Order(), Directory.GetFiles(_folder.Root).Order());
    }

    [Fact]
    public void Files_that_are_being_written_stay()
    {
        using var same = new AtomicFile(Target);
        using var other = new AtomicFile(Target + ".v2");
        same.Content.WriteByte(1);
        other.Content.WriteByte(2);
        Save(Target, "between");
        AtomicFile.DeleteRemains(Target);
        other.Complete();
        same.Complete();
        Assert.Equal([1], File.ReadAllBytes(Target));
        Assert.Equal([2], File.ReadAllBytes(Target + ".v2"));
    }

    [Fact]
    public void A_file_is_replaced_while_it_is_read()
    {
        Save(Target, "old");
        using FileStream reader = InputFile.Open(Target);
        Save(Target, "new");
        Assert.Equal("old", new StreamReader(reader).ReadToEnd());
        Assert.Equal("new", File.ReadAllText(Target));
    }

    [Fact]
    public void Many_threads_save_and_read_one_file()
    {
        Save(Target, "0");
        Parallel.For(0, 64, i =>
        {
            Save(Target, new string((char)('a' + i % 26), 10_000));
            using FileStream reader = InputFile.Open(Target);
            string content = new StreamReader(reader).ReadToEnd();
            Assert.Equal(10_000, content.Length);
            Assert.DoesNotContain(content, letter => letter != content[0]);
        });
        Assert.Equal([Target], Directory.GetFiles(_folder.Root));
    }

    [Fact]
    public void A_file_that_cannot_be_renamed_to_is_overwritten()
    {
        Save(Target, "an old content that is longer");
        WithFault(SaveStep.Rename, Errno(16, "Device or resource busy"), () => Save(Target, "new"));
        Assert.Equal("new", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder.Root));
    }

    [Fact]
    public void A_full_disk_is_named_and_the_file_that_was_to_be_saved()
    {
        var failure = Assert.Throws<IOException>(
            () => WithFault(SaveStep.Write, Errno(28, "No space left on device"), () => Save(Target, "new")));
        Assert.Equal($"'{Target}' was not saved: the disk is full. The old file is unchanged.", failure.Message);
    }

    [Fact]
    public void A_folder_is_no_target_and_no_source()
    {
        Assert.Equal($"'{_folder.Root}' was not saved: it is a folder.", Refusal(() => Save(_folder.Root, "new")));
        Assert.Equal($"'{_folder.Root}' cannot be read: it is a folder.", Refusal(() => InputFile.Open(_folder.Root).Dispose()));

        static string Refusal(Action act) => Assert.Throws<IOException>(act).Message;
    }

    [Fact]
    public void The_owner_of_the_old_file_is_that_of_the_new_one()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
            return; // Only there is the owner known, and only root may give a file away.
        Save(Target, "old");
        using (FileStream file = File.OpenRead(Target))
            Posix.Give(file.SafeFileHandle, 1234, 2345);
        Save(Target, "new");
        Assert.Equal((1234u, 2345u, true), Posix.StatusOf(Target));
    }

    private static void Save(string path, string content)
        => AtomicFile.Replace(path, file => file.Write(Encoding.ASCII.GetBytes(content)));

    private static IOException Errno(int error, string message) => new(message, error);

    private static void WithFault(SaveStep step, IOException fault, Action act)
    {
        SaveStream.BeforeStep = reached =>
        {
            if (reached == step)
                throw fault;
        };
        try
        {
            act();
        }
        finally
        {
            SaveStream.BeforeStep = null;
        }
    }
}
