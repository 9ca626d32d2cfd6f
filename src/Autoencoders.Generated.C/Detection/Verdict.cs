using Autoencoders.C.Text;

namespace Autoencoders.C.Detection;

/// <summary>
/// The threshold of a row and the verdict. A threshold is the score of a calibration row: another compiler adds up in another order, so that
/// the last bits of the same row's score, and of all rows that equal it, would decide. Scores are therefore compared with a limit that lies
/// above the threshold by what rounding can do.
/// </summary>
internal sealed class Verdict(SourceFile file, float threshold, float[] labels)
{
    // An error d of a reconstruction changes a linear loss by d, and the square s of another error by 2d√s + d².
    private const double Rounding = 1.0 / (1 << 20), Part = 1.0 / (1 << 16);

    private bool HasLabels => labels.Length > 0;

    /// <summary>The declarations.</summary>
    public IEnumerable<string> Declarations
    {
        get
        {
            string others = HasLabels ? " of rows without a label" : "";
            yield return $"/* The calibrated threshold{others}, in the units of scores. */\n#define {file.Macro}_THRESHOLD {CNumber.Of(threshold)}";
            if (HasLabels)
            {
                yield return "/* The calibrated threshold of a row: that of its label where its condition is one. */\n"
                    + $"float {file.Name("threshold")}(const float *condition);";
            }

            yield return "/* 1 if a score exceeds the threshold by more than rounding, or is no number; otherwise 0. */\n"
                + $"int {file.Name("is_anomaly")}(float score{(HasLabels ? ", const float *condition" : "")});";
        }
    }

    /// <summary>Writes the functions.</summary>
    public void Write()
    {
        if (HasLabels)
            WriteLabels();
        string limit = HasLabels
            ? $"{file.Name("of_label")}(condition, {file.Name("label_limits")}, {CNumber.Of(Limit(threshold))})"
            : CNumber.Of(Limit(threshold));
        file.Function(
            "", $"int {file.Name("is_anomaly")}(float score{(HasLabels ? ", const float *condition" : "")})",
            [
                $"const float limit = {limit}; /* the threshold, and what rounding can add to it */",
                "",
                "return !(score <= limit) || score == -INFINITY;",
            ]);
    }

    /// <summary>The largest score that is normal.</summary>
    public static float Limit(float threshold)
    {
        double size = Math.Abs((double)threshold);
        return (float)(threshold + (Part * size) + (2 * Rounding * Math.Sqrt(size)) + (Rounding * Rounding));
    }

    private void WriteLabels()
    {
        string thresholds = file.Array("label_thresholds", "The thresholds of the labels", labels);
        file.Array("label_limits", "The thresholds of the labels, and what rounding can add to them", Array.ConvertAll(labels, Limit));
        file.Function(
            "The number of a label where the condition is one, otherwise the common number",
            $"static float {file.Name("of_label")}(const float *condition, const float *labels, float common)",
            [
                "float found = common;",
                "int ones = 0;",
                "",
                $"for (int i = 0; i < {file.Macro}_CONDITION; i++) {{",
                "    if (condition[i] == 1.0f) {",
                "        found = labels[i];",
                "        ones++;",
                "    } else if (condition[i] != 0.0f) {",
                "        return common;",
                "    }",
                "}",
                "return ones == 1 ? found : common;",
            ]);
        file.Function(
            "", $"float {file.Name("threshold")}(const float *condition)",
            [$"return {file.Name("of_label")}(condition, {thresholds}, {file.Macro}_THRESHOLD);"]);
    }
}
