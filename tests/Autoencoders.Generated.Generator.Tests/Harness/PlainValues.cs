using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Tests.Harness;

/// <summary>Proves that the pipeline holds no symbol, node or location: each would keep a whole compilation in memory.</summary>
internal static class PlainValues
{
    private static readonly Type[] s_forbidden =
    [
        typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SyntaxReference), typeof(Location), typeof(Diagnostic),
        typeof(Compilation), typeof(SemanticModel), typeof(AttributeData), typeof(IOperation),
    ];

    public static void AssertOnly(GeneratorRun run)
    {
        foreach (string step in AutoencoderGenerator.Steps.All)
        {
            foreach ((object value, _) in run.Outputs(step))
                AssertOnly(value, step);
        }
    }

    public static void AssertOnly(object value, string path) =>
        Visit(value, path, new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static void Visit(object? value, string path, HashSet<object> visited)
    {
        if (value is null or string or Delegate or Type || value.GetType().IsPrimitive || value.GetType().IsEnum || !visited.Add(value))
            return;

        Assert.False(s_forbidden.Any(forbidden => forbidden.IsInstanceOfType(value)), $"{path} holds a {value.GetType()}.");
        if (value is Array items)
        {
            foreach (object? item in items)
                Visit(item, $"{path}[]", visited);
            return;
        }

        for (Type? type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Visit(field.GetValue(value), $"{path}.{field.Name}", visited);
            }
        }
    }
}
