using Xunit.Abstractions;

namespace Autoencoders.Tests.BadInputs;

/// <summary>
/// What becomes of bad inputs, word for word. Each test prints its row of the table:
/// <c>dotnet test --filter BadInputTests --logger "console;verbosity=detailed"</c>.
/// </summary>
[Trait("Registers", "Any")]
public class BadInputTests(ITestOutputHelper output)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private static readonly Dictionary<string, BadInput> s_inputs =
        BadTables.All.Concat(BadSchemas.All).Concat(BadArrays.All).Concat(BadOthers.All).ToDictionary(input => input.Name);

    private static readonly string[] s_table =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "BadInputs/bad-inputs.md"))
            .SkipWhile(line => !line.StartsWith("| ---"))
            .Skip(1),
    ];

    public static TheoryData<string> Names => [.. s_inputs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_refused_with_a_message_that_helps(string name)
    {
        using var folder = new TemporaryFolder();
        Exception refusal = await Assert.ThrowsAnyAsync<Exception>(() => Task.Run(() => s_inputs[name].Use(folder)).WaitAsync(s_patience));

        string message = refusal.Message.ReplaceLineEndings(" ").Replace(folder.Root, "DIR").Replace("|", @"\|");
        string row = $"| {name} | {refusal.GetType().Name} | {message} |";
        output.WriteLine(row);
        Assert.Contains(row, s_table);

        // Whoever was refused holds no file open and leaves none behind that is half-written.
        foreach (string path in Directory.GetFiles(folder.Root))
        {
            Assert.False(path.EndsWith(".tmp", StringComparison.Ordinal));
            File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
        }
    }

    [Fact]
    public void The_table_has_a_row_for_each_and_no_other()
        => Assert.Equal(s_inputs.Keys, s_table.Select(row => row.Split('|')[1].Trim()));
}
