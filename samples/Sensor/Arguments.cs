using System.Globalization;

namespace Sensor;

/// <summary>
/// The command line of a program for small devices. A parser from a package would add 1 MB to the 2.3 MB of the binary, three times what
/// the library has in it.
/// </summary>
/// <param name="Rows">How many rows the machine with faults is watched for.</param>
/// <param name="Seed">Chooses what happens to the machines, the initial weights and the order of the rows.</param>
internal sealed record Arguments(int Rows = 500_000, int Seed = 1)
{
    /// <summary>What <c>--help</c> prints.</summary>
    public static string Help { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"""
        Learns at start what the {Machine.SensorCount} sensors of a simulated pump show while it is sound. Then it watches row by row:
        a pump with faults, which single rows betray, and one whose bearing wears so slowly that they do not; a control chart of the
        scores of all rows does. If that is no fault, the program learns how the pump runs now.

          the network, as it is compiled: {SensorAutoencoder.Architecture}

        Options:
          --rows N  How many rows the machine with faults is watched for, from 1000 to 2000000. [default: 500000]
          --seed N  Chooses what happens to the machines, the initial weights and the order of the rows, from 0 to 1000000. [default: 1]
        """);

    /// <summary>Reads the options.</summary>
    /// <exception cref="FormatException">An option is unknown or its value is no number in its range.</exception>
    public static Arguments Parse(ReadOnlySpan<string> words)
    {
        var arguments = new Arguments();
        for (int i = 0; i < words.Length; i += 2)
        {
            string? value = i + 1 < words.Length ? words[i + 1] : null;
            arguments = words[i] switch
            {
                "--rows" => arguments with { Rows = WholeNumber("--rows", value, 1_000, 2_000_000) },
                "--seed" => arguments with { Seed = WholeNumber("--seed", value, 0, 1_000_000) },
                string other => throw new FormatException($"Unknown option '{other}'. The options are --rows, --seed and --help."),
            };
        }
        return arguments;
    }

    private static int WholeNumber(string name, string? text, int least, int most)
    {
        bool isWhole = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value);
        return isWhole && value >= least && value <= most
            ? value
            : throw new FormatException($"{name} takes a whole number from {least} to {most}, not '{text}'.");
    }
}
