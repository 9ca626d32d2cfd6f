using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Samples;

namespace SeriesStudy;

/// <summary>The options, their checks and their help.</summary>
internal static class CommandLine
{
    private static readonly Option<FileInfo> Data = new Option<FileInfo>("--data")
    {
        HelpName = "FILE",
        Description = "A series as CSV (.gz or not), rows in the order of time. Otherwise a made one of 6,000 rows of three channels.",
    }.AcceptExistingOnly();

    private static readonly Option<string> Label = new("--label")
    {
        HelpName = "COLUMN",
        Description = "The column that is not 0 where the machine was at fault. It is left out of the windows; rows at fault are not learned, "
            + "and what was found is measured.",
    };

    private static readonly Option<string> Time = new("--time")
    {
        HelpName = "COLUMN",
        Description = "The column of the time: ISO 8601 or seconds since 1970. [default: a column named time, datetime, timestamp or date]",
    };

    private static readonly Option<string[]> Ignore = new("--ignore")
    {
        HelpName = "COLUMN",
        Description = "Columns that are not read.",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string> Separator = new("--separator")
    {
        HelpName = "CHARACTER",
        Description = "The character between fields, or 'tab'. [default: comma, semicolon, tab or bar, whichever the first line has]",
        CustomParser = Character,
    };

    private static readonly Option<int> Window = new("--window")
    {
        HelpName = "N",
        Description = "The rows of a window: as long as what a fault looks like, such as two periods of the machine.",
        DefaultValueFactory = _ => 60,
        CustomParser = result => WholeNumber.Parse(result, 2, 960),
    };

    private static readonly Option<int?> Learn = new("--learn")
    {
        HelpName = "ROWS",
        Description = "The first rows, taken for normal: two thirds to learn from, the last third for the threshold. "
            + "[default: half of the file; with --live all of --data, or without it the first 1000 of the stream]",
        CustomParser = result => WholeNumber.Parse(result, 20, 100_000_000),
    };

    private static readonly Option<double> FalseAlarms = new("--false-alarms")
    {
        HelpName = "X",
        Description = "The share of normal rows whose score may exceed the threshold. A rate of X needs about 4 / X windows.",
        DefaultValueFactory = _ => 0.01,
        CustomParser = Rate,
    };

    private static readonly Option<int> Epochs = TrainingOption.Epochs(100, "its windows at most; it ends when unseen windows get no better");

    private static readonly Option<int> Seed = TrainingOption.Seed("the initial weights and the order of the windows");

    private static readonly Option<bool> Live = new("--live")
    {
        Description = "Reads rows from standard input, the first line of which names the columns, and prints alarms as they come. "
            + "Rows that cannot be read are told on standard error and left out.",
    };

    private static readonly Option<FileInfo> Report = new("--report")
    {
        HelpName = "FILE",
        Description = "Writes the series with its scores, alarms, causes and labels as an HTML page.",
    };

    private static readonly Option<FileInfo> Save = new("--save")
    {
        HelpName = "FILE",
        Description = "Writes network, scaler and threshold as a weights file; with --live also the alarm as it stands when the stream ends.",
    };

    private static readonly Option<FileInfo> Load = new Option<FileInfo>("--load")
    {
        HelpName = "FILE",
        Description = "With --live: watches with what --save wrote instead of learning. An alarm that was on is still on. --window is that of "
            + "the run that learned.",
    }.AcceptExistingOnly();

    private static readonly Option<DirectoryInfo> Skab = new Option<DirectoryInfo>("--skab")
    {
        HelpName = "DIR",
        Description = "Runs the study on the Skoltech Anomaly Benchmark (github.com/waico/SKAB, folder data) instead: each folder in DIR by "
            + "itself, five seeds.",
    }.AcceptExistingOnly();

    private static readonly Option<DirectoryInfo> Study = new Option<DirectoryInfo>("--study")
    {
        HelpName = "DIR",
        Description = "Compares networks, principal components and an isolation forest on each labeled CSV file of a folder instead, five "
            + "seeds. NAME_test.csv is judged by what is learned from NAME_train.csv, any other file by its first --learn rows.",
    }.AcceptExistingOnly();

    /// <summary>Reads the arguments and runs the program, or prints help, or says in one sentence what is wrong with them.</summary>
    /// <param name="arguments">As given to the program.</param>
    /// <param name="run">The program.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(string[] arguments, Action<Settings, CancellationToken> run)
    {
        string lengths = string.Join(", ", DeclaredNetwork.All.Select(network => network.Length));
        var root = new RootCommand(
            $"""
            Learns how the channels of a machine go together in time, and tells when they no longer do: each alarm with the channels that are
            its cause. 'tail -f log.csv | Series --live' watches a running one.

            The size of a network is fixed at compile time, since the compiler writes its code. This program has networks for windows of
            {lengths} values (Networks.cs). A series gets the smallest that has windows of --window rows, which must divide it, and at least its
            channels: with the usual 60 rows up to 32 channels, with 20 rows up to 96. Channels too many for the series are missing values,
            which the network passes over; so may be fields of the file.
            """) { Data, Label, Time, Ignore, Separator, Window, Learn, FalseAlarms, Epochs, Seed, Live, Report, Save, Load, Skab, Study };
        return SampleProgram.RunAsync(root, arguments, (parsed, cancellation) => run(Read(parsed), cancellation));
    }

    private static Settings Read(ParseResult parsed) => new()
    {
        Data = parsed.GetValue(Data),
        Skab = parsed.GetValue(Skab),
        Study = parsed.GetValue(Study),
        Label = parsed.GetValue(Label),
        Time = parsed.GetValue(Time),
        Ignored = parsed.GetValue(Ignore) ?? [],
        Separator = parsed.GetValue(Separator)?[0],
        Window = parsed.GetValue(Window),
        Learn = parsed.GetValue(Learn),
        FalseAlarms = parsed.GetValue(FalseAlarms),
        Epochs = parsed.GetValue(Epochs),
        Seed = parsed.GetValue(Seed),
        IsLive = parsed.GetValue(Live),
        Report = parsed.GetValue(Report),
        Save = parsed.GetValue(Save),
        Load = parsed.GetValue(Load),
    };

    private static string? Character(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (text == "tab")
            return "\t";
        if (text.Length == 1 && !char.IsLetterOrDigit(text[0]))
            return text;
        result.AddError($"--separator takes one character or 'tab', not '{text}'.");
        return null;
    }

    private static double Rate(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value is > 0 and < 1)
            return value;
        result.AddError($"--false-alarms takes a number above 0 and below 1, such as 0.01, not '{text}'.");
        return 0.5;
    }
}
