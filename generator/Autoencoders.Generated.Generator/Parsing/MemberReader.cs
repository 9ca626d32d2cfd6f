using Autoencoders.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.Generator.Parsing;

/// <summary>
/// Reads the members of the user's class and of its base classes that could collide with members of some generated class. The model has
/// no others, so that an edit of them leaves it equal.
/// </summary>
/// <param name="type">The class.</param>
/// <param name="taken">The names of generated members with their signatures, as <see cref="MemberModel.CollidesWith"/> takes them.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class MemberReader(
    INamedTypeSymbol type, IReadOnlyDictionary<string, string[]> taken, CancellationToken cancellation)
{
    public IEnumerable<MemberModel> Read() =>
        from member in OwnMembers().Concat(InheritedMembers())
        where member.CollidesWith(taken[member.Name])
        select member;

    private IEnumerable<MemberModel> OwnMembers() =>
        from name in taken.Keys
        from found in type.GetMembers(name).Select((symbol, overload) => (symbol, overload))
        where !found.symbol.IsImplicitlyDeclared
        select Read(found.symbol, new Anchor(Member: name, Overload: found.overload));

    private IEnumerable<MemberModel> InheritedMembers()
    {
        for (INamedTypeSymbol? ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            foreach (ISymbol member in taken.Keys.SelectMany(name => ancestor.GetMembers(name)))
            {
                bool isSeen = member.DeclaredAccessibility != Accessibility.Private && !member.IsOverride;
                if (isSeen && member.Name != WellKnownMemberNames.InstanceConstructorName)
                    yield return Read(member, Anchor.Class);
            }
        }
    }

    private MemberModel Read(ISymbol member, Anchor anchor)
    {
        string? signature = member is IMethodSymbol method && !IsPrimaryConstructor(method) ? Signature(method) : null;
        return new(member.Name, signature, member.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat), anchor);
    }

    private bool IsPrimaryConstructor(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellation) is TypeDeclarationSyntax);

    /// <summary>As C# tells signatures apart: <c>ref</c>, <c>in</c> and <c>out</c> are equal. Annotations for null do not count.</summary>
    private string Signature(IMethodSymbol method)
    {
        IEnumerable<string> types = method.Parameters.Select(parameter =>
            (parameter.RefKind == RefKind.None ? "" : "ref ") + TypeName(parameter.Type));
        return (method.Arity == 0 ? "" : $"`{method.Arity} ") + string.Join(", ", types);
    }

    private string TypeName(ITypeSymbol parameter) => SymbolEqualityComparer.Default.Equals(parameter, type)
        ? MemberModel.Self
        : parameter.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
