using System.Globalization;

namespace Autoencoders.Generator.Features.Exports;

/// <summary>A parameter of an exported function.</summary>
/// <param name="Name">Its name in C#; C has it in the manner of C.</param>
/// <param name="Type">Its type.</param>
/// <param name="Meaning">Its documentation.</param>
internal sealed record CParameter(string Name, CType Type, string Meaning)
{
    /// <summary>The parameter of an array's length.</summary>
    public string LengthName => Name + "Length";

    /// <summary>The expression for its value in the exported function.</summary>
    public string Value => Fill(Type.Value);

    /// <summary>The arguments of an import.</summary>
    public IEnumerable<string> Passed => Type.IsArray ? [Fill(Type.Pass), $"(UIntPtr)(uint){Name}.Length"] : [Fill(Type.Pass)];

    /// <summary>The declarations in the header.</summary>
    public IEnumerable<string> InHeader(string prefix)
    {
        yield return $"{string.Format(CultureInfo.InvariantCulture, Type.C, Name, prefix)} {CNames.Snake(Name)}";
        if (Type.IsArray)
            yield return $"size_t {CNames.Snake(LengthName)}";
    }

    /// <summary>The declarations in the exported function.</summary>
    public IEnumerable<string> InFunction => Type.IsArray ? [$"{Type.Inner} {Name}", $"nint {LengthName}"] : [$"{Type.Inner} {Name}"];

    /// <summary>The declarations in an import.</summary>
    public IEnumerable<string> InImport => Type.IsArray ? [$"{Type.Import} {Name}", $"UIntPtr {LengthName}"] : [$"{Type.Import} {Name}"];

    public string Fill(string text) => string.Format(CultureInfo.InvariantCulture, text, Name);
}
