namespace Autoencoders.Generator.Features.Exports;

/// <summary>
/// The type of a parameter on both sides of the border. <c>{0}</c> stands for the parameter's name. An array is two parameters: its first
/// element, and the number of its elements.
/// </summary>
/// <param name="C">The type in the header.</param>
/// <param name="Inner">The type in the exported function.</param>
/// <param name="Value">The expression for its value there.</param>
/// <param name="Import">The type in an import by C#.</param>
/// <param name="Pass">The argument of the import.</param>
/// <param name="Managed">The type that a C# caller gives or gets; empty for neither.</param>
internal sealed record CType(string C, string Inner, string Value, string Import, string Pass, string Managed = "")
{
    private const string Elements = "ref MemoryMarshal.GetReference({0})";

    public static CType Floats { get; } = Source("float", "float");

    public static CType FloatsTarget { get; } = Target("float", "float");

    public static CType Indices { get; } = Source("int32_t", "int");

    public static CType IndicesTarget { get; } = Target("int32_t", "int");

    public static CType Bytes { get; } = Source("void", "byte");

    public static CType BytesTarget { get; } = Target("void", "byte");

    public static CType TextTarget { get; } = Target("char", "byte");

    public static CType Text { get; } =
        new("const char*", "nint", "NativeSpans.Text({0}, \"{0}\")", "byte[]", "Encoding.UTF8.GetBytes({0} + '\\0')", "string");

    public static CType Whole { get; } = new("int32_t", "int", "{0}", "int", "{0}", "int");

    public static CType Number { get; } = new("float", "float", "{0}", "float", "{0}", "float");

    /// <summary>The seed of random numbers, which the exported function makes.</summary>
    public static CType Random { get; } = new("uint64_t", "ulong", "ref random", "ulong", "{0}", "ulong")
    {
        Preparation = "var random = new global::Autoencoders.CounterRandom({0});",
    };

    public static CType AnyHandle { get; } = new("uint64_t", "ulong", "{0}", "ulong", "_handle");

    public static CType NumberResult { get; } = Result("float", "float", "float");

    public static CType WholeResult { get; } = Result("int32_t", "int", "int");

    /// <summary>1 for true, 0 for false.</summary>
    public static CType FlagResult { get; } = WholeResult with { Managed = "bool", Returned = "{0} != 0" };

    public static CType LengthResult { get; } = Result("size_t", "nint", "UIntPtr");

    public bool IsArray { get; init; }

    /// <summary>True for what a call gives back through a pointer.</summary>
    public bool IsResult { get; init; }

    /// <summary>The expression for what a C# caller gets.</summary>
    public string Returned { get; init; } = "{0}";

    /// <summary>The objects that a handle stands for; null for other types.</summary>
    public HandleKind? Handle { get; init; }

    /// <summary>A statement before its value is used; empty for none.</summary>
    public string Preparation { get; init; } = "";

    /// <summary>The handle of an object.</summary>
    public static CType Of(HandleKind kind) =>
        new($"{{1}}_{kind.Name}", "ulong", $"NativeHandles.Get<{kind.Type}>({{0}})", "ulong", "_handle") { Handle = kind };

    /// <summary>The handle of a new object.</summary>
    public static CType New(HandleKind kind) =>
        Result($"{{1}}_{kind.Name}", "ulong", "ulong") with { Handle = kind };

    private static CType Source(string c, string element) => Array($"const {c}*", element, "Read", "ReadOnlySpan");

    private static CType Target(string c, string element) => Array($"{c}*", element, "Write", "Span");

    private static CType Array(string c, string element, string access, string span) => new(
        c, "nint", $"NativeSpans.{access}<{element}>({{0}}, {{0}}Length, \"{{0}}\")", $"ref {element}", Elements, $"{span}<{element}>")
    {
        IsArray = true,
    };

    private static CType Result(string c, string inner, string import) =>
        new($"{c}*", "nint", $"NativeSpans.Result<{inner}>({{0}}, \"{{0}}\")", $"out {import}", $"out {import} {{0}}", import) { IsResult = true };
}
