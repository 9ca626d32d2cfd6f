namespace Autoencoders.C.Text;

/// <summary>Collects the statements of a function that divides the scratch memory of its caller.</summary>
internal sealed class FunctionBody
{
    private readonly List<string> _places = [], _lines = [];

    /// <summary>The scratch memory that is left.</summary>
    public string Rest { get; private set; } = "scratch";

    /// <summary>The statements.</summary>
    public IReadOnlyList<string> Lines => [.. _places, .. _places.Count > 0 ? (string[])[""] : [], .. _lines];

    /// <summary>Takes a part of the memory.</summary>
    public void Take(string name, string length)
    {
        _places.Add($"float *const {name} = {Rest};");
        Rest = $"{Rest} + {length}";
    }

    /// <summary>Adds statements.</summary>
    public void Add(params IEnumerable<string> statements) => _lines.AddRange(statements);
}
