using System.Globalization;
using System.Text;
using Autoencoders;

namespace Anomalies;

/// <summary>All alarms with their causes, as a CSV file.</summary>
internal static class AlarmList
{
    public static void Write(string path, IEnumerable<Alarm> alarms, IReadOnlyList<string> features, float threshold)
    {
        var text = new StringBuilder("row,score,times threshold,real");
        for (int cause = 1; cause <= Experiment.Causes; cause++)
            text.Append(CultureInfo.InvariantCulture, $",cause {cause},value {cause},expected {cause},share {cause}");
        text.Append('\n');
        foreach (Alarm alarm in alarms)
        {
            string real = alarm.IsReal is { } known ? known ? "1" : "0" : "";
            text.Append(CultureInfo.InvariantCulture, $"{alarm.Row},{alarm.Score:G6},{alarm.Score / threshold:G4},{real}");
            foreach (FeatureContribution cause in alarm.Causes)
            {
                string name = features[cause.Feature].Replace("\"", "\"\"");
                text.Append(CultureInfo.InvariantCulture, $",\"{name}\",{cause.Value:G6},{cause.Expected:G6},{cause.Share:F3}");
            }
            text.Append('\n');
        }
        File.WriteAllText(path, text.ToString());
    }
}
