using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>The values between the layers of a function: their names, and their places in scratch memory while they are read.</summary>
internal sealed class StageMemory(IEnumerable<string> reserved)
{
    private readonly HashSet<string> _taken = [.. reserved];
    private readonly Dictionary<int, string> _names = [];
    private readonly Dictionary<int, int> _starts = [];
    private readonly ScratchPlan _plan = new();
    private readonly List<string> _declarations = [];

    /// <summary>The floats that all values need.</summary>
    public int Length => _plan.Length;

    /// <summary>The statements that name the values.</summary>
    public IReadOnlyList<string> Declarations => _declarations;

    /// <summary>The name of the value of a layer.</summary>
    public string this[int number]
    {
        get => _names[number];
        set => _names[number] = value;
    }

    /// <summary>Gives the value of a layer a place of its own.</summary>
    public void Place(LayerDescription layer)
    {
        Declare(layer, _plan.Take(Shape.Length(layer.Output)));
    }

    /// <summary>Gives the value of a layer the place of another value, if that has one.</summary>
    public bool TryReplace(LayerDescription layer, int other)
    {
        if (!_starts.Remove(other, out int start))
            return false;
        Declare(layer, start);
        return true;
    }

    /// <summary>Takes memory for the time of one layer.</summary>
    public string Borrow(int length)
    {
        if (length == 0)
            return "scratch";
        int start = _plan.Take(length);
        _plan.Free(start);
        return At(start);
    }

    /// <summary>Gives the place of a value back, if it has one.</summary>
    public void Free(int number)
    {
        if (_starts.Remove(number, out int start))
            _plan.Free(start);
    }

    private void Declare(LayerDescription layer, int start)
    {
        string wanted = CIdentifier.Of(layer.Name), name = wanted;
        for (int i = 2; !_taken.Add(name); i++)
            name = $"{wanted}_{i}";
        (_names[layer.Number], _starts[layer.Number]) = (name, start);
        _declarations.Add($"float *const {name} = {At(start)}; {SourceFile.Comment(Shape.Text(layer.Output))}");
    }

    private static string At(int start) => start == 0 ? "scratch" : $"scratch + {CNumber.Of(start)}";
}
