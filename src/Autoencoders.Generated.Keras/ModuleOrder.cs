using System.Text;

namespace Autoencoders.Keras;

/// <summary>The order that names tell: the encoder before the decoder, and numbers by their values.</summary>
internal static class ModuleOrder
{
    /// <summary>True if a name says that it belongs to the decoder.</summary>
    public static bool IsInDecoder(string name) => name.StartsWith("decoder", StringComparison.OrdinalIgnoreCase)
        || name.Contains("/decoder", StringComparison.OrdinalIgnoreCase);

    public static int Compare(string one, string other) => IsInDecoder(one) == IsInDecoder(other)
        ? string.CompareOrdinal(Padded(one), Padded(other))
        : IsInDecoder(one).CompareTo(IsInDecoder(other));

    /// <summary>The name with zeros before its numbers, so that 10 follows 9.</summary>
    private static string Padded(string name)
    {
        const int Digits = 10;
        var padded = new StringBuilder();
        for (int i = 0; i < name.Length;)
        {
            int end = i;
            while (end < name.Length && char.IsAsciiDigit(name[end]))
                end++;
            if (end > i)
                padded.Append('0', Math.Max(0, Digits - (end - i))).Append(name, i, end - i);
            else
                padded.Append(name[end++]);
            i = end;
        }
        return padded.ToString();
    }
}
