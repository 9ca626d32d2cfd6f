using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Samples;

namespace Anomalies;

/// <summary>The options, their checks and their help.</summary>
internal static class CommandLine
{
    private static readonly Option<FileInfo> Data = new Option<FileInfo>("--data")
    {
        HelpName = "FILE",
        Description = "A table of numbers, one row a sample: CSV (with or without header, .gz or not), NPY or NPZ, of up to 256 columns. "
            + "Otherwise the 367 tumors that are part of this program.",
    }.AcceptExistingOnly();

    private static readonly Option<string> Label = new("--label")
    {
        HelpName = "NAME",
        Description = "What tells normal rows (0) from anomalies (anything else): of a CSV file the name of a column, its number from 1, "
            + "or 'last'; of an NPZ file an array. [default: the array y of an NPZ file, if it has one; otherwise nothing does]",
    };

    private static readonly Option<string> Normal = new("--normal")
    {
        HelpName = "WORD",
        Description = "The word of a normal row in --label, such as ok; every other word is an anomaly. [default: labels are numbers]",
    };

    private static readonly Option<string[]> Ignore = new("--ignore")
    {
        HelpName = "NAME",
        Description = "The columns of a CSV file to leave out, such as texts: by name, number from 1, or 'last'.",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string[]> Missing = new("--missing")
    {
        HelpName = "TEXT",
        Description = "Further texts of a CSV file that mean a missing value, beside nothing, ?, NA, NaN and null.",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<bool> DecimalComma = new("--decimal-comma")
    {
        Description = "The numbers of a CSV file have a decimal comma, and semicolons stand between fields.",
    };

    private static readonly Option<double> FalseAlarms = new("--false-alarms")
    {
        HelpName = "X",
        Description = "The share of normal rows that may be taken for anomalies. A rate of X needs about 4 / X normal rows.",
        DefaultValueFactory = _ => 0.05,
        CustomParser = Rate,
    };

    private static readonly Option<int> Epochs = TrainingOption.Epochs(100, "its rows");

    private static readonly Option<int> Batch = TrainingOption.Batch(32, "Rows");

    private static readonly Option<int> Seed =
        TrainingOption.Seed("the initial weights, the order of the rows and which are held back");

    private static readonly Option<DirectoryInfo> Study = new Option<DirectoryInfo>("--study")
    {
        HelpName = "DIR",
        Description = "Compare all scores, a forest, neighbors and components on the labeled tables of a folder, and do nothing else.",
    }.AcceptExistingOnly();

    private static readonly Option<bool> Mixed = new("--mixed")
    {
        Description = "Compare networks that read columns as what they are with one-hot rows, on a made table with faults that only a combination "
            + "of columns shows, and do nothing else.",
    };

    private static readonly Option<bool> Try = new("--try")
    {
        Description = "Compare networks of several shapes on the normal rows of the table, and do nothing else.",
    };

    private static readonly Option<DirectoryInfo> Labels = new Option<DirectoryInfo>("--labels")
    {
        HelpName = "DIR",
        Description = "Study what a few known anomalies are worth on the labeled tables of a folder, and do nothing else.",
    }.AcceptExistingOnly();

    private static readonly Option<int> Seeds = new("--seeds")
    {
        HelpName = "N",
        Description = "How often a study deals, learns and judges each table.",
        DefaultValueFactory = _ => 3,
        CustomParser = result => WholeNumber.Parse(result, 1, 100),
    };

    private static readonly Option<DirectoryInfo> Output =
        TrainingOption.Output("anomalies", "alarms.csv, report.html and detector.safetensors");

    /// <summary>Reads the arguments and runs the program, or prints help, or says in one sentence what is wrong with them.</summary>
    /// <param name="arguments">As given to the program.</param>
    /// <param name="run">The program.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(string[] arguments, Action<Settings, CancellationToken> run)
    {
        string widths = string.Join(", ", DeclaredNetwork.All.Select(network => network.Width));
        var root = new RootCommand(
            $"""
            Learns what the normal rows of a table are like, calibrates a threshold to a wanted rate of false alarms on rows that it has not
            learned from, and tells which of the remaining rows exceed it, and which columns are the cause.

            The width of a network is fixed at compile time, since the compiler writes its code. This program has networks for {widths}
            columns (Networks.cs): a table gets the narrowest that fits and is filled up with zeros.
            """) { Data, Label, Normal, Ignore, Missing, DecimalComma, FalseAlarms, Epochs, Batch, Seed, Output, Try, Study, Mixed, Labels, Seeds };
        return SampleProgram.RunAsync(root, arguments, (parsed, cancellation) => run(Read(parsed), cancellation));
    }

    private static Settings Read(ParseResult parsed) => new(
        parsed.GetValue(Data),
        new TableOptions(
            parsed.GetValue(Label),
            parsed.GetValue(Normal),
            parsed.GetValue(Ignore) ?? [],
            parsed.GetValue(Missing) ?? [],
            parsed.GetValue(DecimalComma)),
        parsed.GetValue(FalseAlarms),
        parsed.GetValue(Epochs),
        parsed.GetValue(Batch),
        parsed.GetValue(Seed),
        parsed.GetRequiredValue(Output),
        parsed.GetValue(Try),
        parsed.GetValue(Study),
        parsed.GetValue(Mixed),
        parsed.GetValue(Labels),
        parsed.GetValue(Seeds));

    private static double Rate(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value is > 0 and < 1)
            return value;
        string name = ((OptionResult)result.Parent!).Option.Name;
        result.AddError($"{name} takes a number above 0 and below 1, such as 0.05, not '{text}'.");
        return 0.5;
    }
}
