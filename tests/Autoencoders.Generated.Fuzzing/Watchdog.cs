namespace Autoencoders.Fuzzing;

/// <summary>Ends the program when one read takes too long, and saves the input.</summary>
internal sealed class Watchdog : IDisposable
{
    private const long PatienceMilliseconds = 20_000;

    private readonly string _name;
    private readonly string _folder;
    private readonly Timer _timer;
    private byte[]? _input;
    private long _start;

    public Watchdog(string name, string folder)
    {
        (_name, _folder) = (name, folder);
        _timer = new Timer(_ => Look(), null, 1000, 1000);
    }

    public void Begin(byte[] input)
    {
        Volatile.Write(ref _start, Environment.TickCount64);
        Volatile.Write(ref _input, input);
    }

    public void End() => Volatile.Write(ref _input, null);

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        byte[]? input = Volatile.Read(ref _input);
        if (input is null || Environment.TickCount64 - Volatile.Read(ref _start) < PatienceMilliseconds)
            return;
        string path = Path.Combine(_folder, $"{_name}-hang.bin");
        File.WriteAllBytes(path, input);
        Console.WriteLine($"{_name}: a read did not end within {PatienceMilliseconds / 1000} s\n{path}");
        Environment.Exit(3);
    }
}
