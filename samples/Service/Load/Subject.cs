using System.Globalization;

namespace ServiceSample.Load;

/// <summary>A service to be measured.</summary>
/// <param name="name">Its name in the table.</param>
/// <param name="program">A program, or a .dll of one.</param>
/// <param name="model">The file that it reads.</param>
/// <param name="expect">Gives the scores that it must answer with.</param>
internal sealed class Subject(string name, string program, string model, Func<RequestSet, ExpectedScores[]> expect)
{
    /// <summary>Its name in the table.</summary>
    public string Name => name;

    /// <summary>The scores that it must answer with.</summary>
    public ExpectedScores[] Expect(RequestSet requests) => expect(requests);

    /// <summary>Starts it.</summary>
    public ServiceProcess Run(ReadOnlySpan<byte> request) => ServiceProcess.Run(program, model, request);

    /// <summary>The median time in ms from the start of the process to its first answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="count">The number of starts, an odd one.</param>
    public double MedianStart(byte[] request, int count)
    {
        var times = new double[count];
        for (int i = 0; i < count; i++)
        {
            using ServiceProcess service = Run(request);
            times[i] = service.Start.TotalMilliseconds;
        }
        Array.Sort(times);
        return times[count / 2];
    }

    /// <summary>The size of its folder without symbols, in words.</summary>
    public string Size()
    {
        string[] symbols = [".dbg", ".pdb", ".xml"];
        var folder = new DirectoryInfo(Path.GetDirectoryName(Path.GetFullPath(program))!);
        long bytes = folder.EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => !symbols.Contains(file.Extension)).Sum(file => file.Length);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-13} {bytes / 1e6:F1} MB in its folder, {new FileInfo(program).Length / 1e6:F1} MB the program");
    }
}
