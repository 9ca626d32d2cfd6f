using System.Reflection;

namespace Autoencoders.Memory;

/// <summary>A parameter of a member, and how much memory it takes.</summary>
/// <param name="Name">Its name, which tells its length.</param>
/// <param name="Getter">The property of <see cref="Argument"/> that gives its value.</param>
/// <param name="RowLength">The elements of a row; 0 where it is no memory.</param>
public sealed record MemberParameter(string Name, MethodInfo Getter, int RowLength)
{
    public bool IsMemory => RowLength > 0;

    public bool IsWritten { get; init; } = Getter.ReturnType == typeof(Span<float>) || Getter.ReturnType == typeof(Span<int>);

    public bool HoldsIndices => Getter.ReturnType == typeof(Span<int>) || Getter.ReturnType == typeof(ReadOnlySpan<int>);

    /// <summary>The parameter as this program understands it; null where it does not.</summary>
    public static MemberParameter? Of(ParameterInfo parameter, Func<string, int> constant)
    {
        Type type = parameter.ParameterType;
        string? property = type == typeof(ReadOnlySpan<float>) ? nameof(Argument.Source)
            : type == typeof(Span<float>) ? nameof(Argument.Target)
            : type == typeof(ReadOnlySpan<int>) ? nameof(Argument.SourceIndices)
            : type == typeof(Span<int>) ? nameof(Argument.Indices)
            : type == typeof(CounterRandom).MakeByRefType() ? nameof(Argument.Random)
            : type == typeof(int) ? nameof(Argument.Count)
            : null;
        return property is null
            ? null
            : new MemberParameter(
                parameter.Name!,
                typeof(Argument).GetProperty(property)!.GetMethod!,
                property is nameof(Argument.Random) or nameof(Argument.Count) ? 0 : constant(LengthOf(parameter.Name!)));
    }

    /// <summary>The same of a method that takes references.</summary>
    public static MemberParameter OfInner(Type network, ParameterInfo parameter) =>
        Of(parameter, name => LengthIn(network, name)) ?? new MemberParameter(
            parameter.Name!,
            typeof(Argument).GetProperty(nameof(Argument.Start))!.GetMethod!,
            parameter.Name is "distribution" or "distributions"
                ? 2 * LengthIn(network, "CodeLength")
                : LengthIn(network, LengthOf(parameter.Name!)))
        {
            IsWritten = parameter.Position == WrittenPlace((MethodInfo)parameter.Member),
        };

    /// <summary>A length that the class has as a constant.</summary>
    public static int LengthIn(Type network, string constant) =>
        constant.Length == 0 ? 1 : (int)network.GetField(constant)!.GetRawConstantValue()!;

    /// <summary>The last of the references.</summary>
    private static int WrittenPlace(MethodInfo method) => method.ReturnType != typeof(void)
        ? -1
        : method.GetParameters().Last(parameter => parameter.Name != "rows").Position;

    private static string LengthOf(string name) => name switch
    {
        "input" or "inputs" or "originals" or "reconstruction" or "reconstructions" or "output" or "outputs" => "InputLength",
        "code" or "codes" or "mean" or "means" or "logVariance" or "logVariances" => "CodeLength",
        "condition" or "conditions" => "ConditionLength",
        "indices" => "IndexCount",
        "errors" or "bounds" or "results" => "",
        _ => throw new NotSupportedException($"How long is a parameter '{name}'?"),
    };
}
