namespace Autoencoders;

/// <summary>Finds the character between the fields of a table, also beside decimal commas.</summary>
internal static class TableSeparator
{
    /// <summary>The number of bytes at the start of a file that are looked at.</summary>
    public const int SampleBytes = 1 << 16;

    private const int MostLines = 200;

    /// <summary>
    /// The first of tab, semicolon, bar and comma that each line has equally often, at least once, outside of quotes; null if there is no
    /// such character.
    /// </summary>
    /// <param name="sample">The start of the file.</param>
    public static char? Of(ReadOnlySpan<byte> sample)
    {
        if (sample.StartsWith("sep="u8) || sample.Contains((byte)0))
            return null;
        foreach (char candidate in "\t;|,")
        {
            if (IsInEachLine(sample, (byte)candidate))
                return candidate;
        }
        return null;
    }

    private static bool IsInEachLine(ReadOnlySpan<byte> sample, byte separator)
    {
        int expected = -1, found = 0, lines = 0;
        bool isQuoted = false, isEmpty = true;
        foreach (byte one in sample)
        {
            if (one == (byte)'"')
            {
                (isQuoted, isEmpty) = (!isQuoted, false);
                continue;
            }
            if (isQuoted)
                continue;
            if (one is (byte)'\n' or (byte)'\r')
            {
                if (isEmpty)
                    continue;
                if (found == 0 || (expected >= 0 && found != expected))
                    return false;
                (expected, found, isEmpty) = (found, 0, true);
                if (++lines == MostLines)
                    return true;
            }
            else
            {
                isEmpty = false;
                found += one == separator ? 1 : 0;
            }
        }

        // The last line may be cut short.
        return lines > 0 ? sample.Length == SampleBytes || isEmpty || found == expected : found > 0;
    }
}
