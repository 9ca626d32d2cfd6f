using System.CommandLine.Parsing;
using System.Globalization;

namespace Samples;

/// <summary>The value of an option that takes a whole number within bounds.</summary>
internal static class WholeNumber
{
    /// <summary>Reads the value, or says in one sentence what is wrong with it.</summary>
    /// <param name="result">The option as it was given.</param>
    /// <param name="least">The smallest value that is allowed.</param>
    /// <param name="most">The largest value that is allowed.</param>
    public static int Parse(ArgumentResult result, int least, int most)
    {
        string text = result.Tokens[0].Value;
        bool isWhole = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value);
        if (isWhole && value >= least && value <= most)
            return value;
        string name = ((OptionResult)result.Parent!).Option.Name;
        result.AddError($"{name} takes a whole number from {least} to {most}, not '{text}'.");
        return least;
    }
}
