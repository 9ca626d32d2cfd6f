using System.Globalization;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>
/// Makes each diagnostic from what its message shows. A layer's number counts the layers after the input, from 1; the input is layer 0.
/// </summary>
internal static class NetworkDiagnostics
{
    /// <summary>AEG001: The class lacks <c>partial</c>.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="type">The class.</param>
    public static DiagnosticInfo ClassNotPartial(Anchor anchor, string type) =>
        Of(Descriptors.ClassNotPartial, anchor, type);

    /// <summary>AEG002: A type around the class lacks <c>partial</c>.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="enclosing">The type around it.</param>
    /// <param name="type">The class.</param>
    /// <param name="keyword">What the outer type is declared as: <c>class</c>, <c>record struct</c>.</param>
    public static DiagnosticInfo EnclosingTypeNotPartial(Anchor anchor, string enclosing, string type, string keyword) =>
        Of(Descriptors.EnclosingTypeNotPartial, anchor, enclosing, type, keyword);

    /// <summary>AEG003: The class or a type around it has type parameters.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="type">The generic type.</param>
    /// <param name="typeParameters">How many it has.</param>
    public static DiagnosticInfo GenericType(Anchor anchor, string type, int typeParameters) =>
        Of(Descriptors.GenericType, anchor, type, typeParameters);

    /// <summary>AEG004: The class is static.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="type">The class.</param>
    public static DiagnosticInfo StaticClass(Anchor anchor, string type) =>
        Of(Descriptors.StaticClass, anchor, type);

    /// <summary>AEG005: The class is abstract.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="type">The class.</param>
    public static DiagnosticInfo AbstractClass(Anchor anchor, string type) =>
        Of(Descriptors.AbstractClass, anchor, type);

    /// <summary>AEG006: The type is a struct, an interface or a record.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="type">The type.</param>
    /// <param name="keyword">What it is declared as: <c>struct</c>, <c>record</c>.</param>
    public static DiagnosticInfo NotAClass(Anchor anchor, string type, string keyword) =>
        Of(Descriptors.NotAClass, anchor, type, keyword);

    /// <summary>AEG007: The class or a type around it is <c>file</c>.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="type">The type.</param>
    public static DiagnosticInfo FileLocalType(Anchor anchor, string type) =>
        Of(Descriptors.FileLocalType, anchor, type);

    /// <summary>AEG008: The project's C# version can't compile what the generator writes.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="type">The class.</param>
    /// <param name="needed">The lowest version that compiles the output.</param>
    /// <param name="found">The version of the project.</param>
    public static DiagnosticInfo LanguageVersionTooLow(Anchor anchor, string type, string needed, string found) =>
        Of(Descriptors.LanguageVersionTooLow, anchor, type, needed, found);

    /// <summary>AEG009: The user's member has the name, or the signature, of a generated one.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="member">The user's member: <c>Outer.Encode(float)</c>.</param>
    /// <param name="generated">The generated member's name.</param>
    /// <param name="type">The class.</param>
    public static DiagnosticInfo MemberCollision(Anchor anchor, string member, string generated, string type) =>
        Of(Descriptors.MemberCollision, anchor, member, generated, type);

    /// <summary>AEG010: The user's constructor has the parameters of a generated one, or is a primary constructor.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="constructor">The user's constructor.</param>
    /// <param name="type">The class.</param>
    public static DiagnosticInfo ConstructorCollision(Anchor anchor, string constructor, string type) =>
        Of(Descriptors.ConstructorCollision, anchor, constructor, type);

    /// <summary>AEG011: The generated constructors can't call one of the base class.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="baseClass">The base class.</param>
    /// <param name="type">The class.</param>
    public static DiagnosticInfo BaseWithoutConstructor(Anchor anchor, string baseClass, string type) =>
        Of(Descriptors.BaseWithoutConstructor, anchor, baseClass, type);

    /// <summary>AEG012: Layer attributes are spread over several partial declarations.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="type">The class.</param>
    /// <param name="parts">How many declarations have layer attributes.</param>
    public static DiagnosticInfo LayersOnSeveralParts(Anchor anchor, string type, int parts) =>
        Of(Descriptors.LayersOnSeveralParts, anchor, type, parts);

    /// <summary>AEG013: Neither sizes nor layer attributes, or none that computes anything.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="type">The class.</param>
    public static DiagnosticInfo NoLayers(Anchor anchor, string type) =>
        Of(Descriptors.NoLayers, anchor, type);

    /// <summary>AEG014: The shorthand names an input only.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="sizes">How many sizes stand there.</param>
    /// <param name="input">The size to propose for the input.</param>
    /// <param name="code">The size to propose for the code.</param>
    public static DiagnosticInfo TooFewSizes(Anchor anchor, int sizes, int input, int code) =>
        Of(Descriptors.TooFewSizes, anchor, sizes, input, code);

    /// <summary>AEG015: Both shorthand sizes and layer attributes.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="sizes">The sizes in the shorthand.</param>
    /// <param name="layers">The layer attributes.</param>
    public static DiagnosticInfo SizesAndLayers(Anchor anchor, int sizes, int layers) =>
        Of(Descriptors.SizesAndLayers, anchor, sizes, layers);

    /// <summary>AEG016: The long form lacks <c>[Input]</c>.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="type">The class.</param>
    /// <param name="layers">The layer attributes.</param>
    public static DiagnosticInfo NoInput(Anchor anchor, string type, int layers) =>
        Of(Descriptors.NoInput, anchor, type, layers);

    /// <summary>AEG017: <c>[Input]</c> stands below another layer.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="position">1 for the first layer attribute.</param>
    /// <param name="count">How many layer attributes there are.</param>
    public static DiagnosticInfo InputNotFirst(Anchor anchor, int position, int count) =>
        Of(Descriptors.InputNotFirst, anchor, position, count);

    /// <summary>AEG018: The long form lacks <c>[Code]</c>.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="type">The class.</param>
    /// <param name="layers">The layer attributes.</param>
    public static DiagnosticInfo NoCode(Anchor anchor, string type, int layers) =>
        Of(Descriptors.NoCode, anchor, type, layers);

    /// <summary>AEG019: A second <c>[Code]</c>.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="layer">The second code's number.</param>
    /// <param name="first">The first code's number.</param>
    public static DiagnosticInfo SecondCode(Anchor anchor, int layer, int first) =>
        Of(Descriptors.SecondCode, anchor, layer, first);

    /// <summary>AEG020: A size below 1.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="layer">The layer's number.</param>
    /// <param name="kind">Its kind: <c>Dense</c>.</param>
    /// <param name="size">The size as written.</param>
    public static DiagnosticInfo SizeNotPositive(Anchor anchor, int layer, string kind, int size) =>
        Of(Descriptors.SizeNotPositive, anchor, layer, kind, size);

    /// <summary>AEG021: More than 2³¹ - 1 weights and biases.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="layer">The layer's number.</param>
    /// <param name="kind">Its kind: <c>Dense</c>.</param>
    /// <param name="parameters">Weights and biases up to and with this layer.</param>
    public static DiagnosticInfo TooManyParameters(Anchor anchor, int layer, string kind, long parameters) =>
        Of(Descriptors.TooManyParameters, anchor, layer, kind, parameters);

    /// <summary>AEG022: The last layer's output is not as long as the input.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="layer">The last layer's number.</param>
    /// <param name="output">Its values.</param>
    /// <param name="input">The input's values.</param>
    /// <param name="cure">What to write.</param>
    public static DiagnosticInfo DecoderEndsElsewhere(Anchor anchor, int layer, int output, int input, string cure) =>
        Of(Descriptors.DecoderEndsElsewhere, anchor, layer, output, input, cure);

    /// <summary>AEG023: A code of more values than the input; a warning.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="code">The code's values.</param>
    /// <param name="input">The input's values.</param>
    public static DiagnosticInfo CodeWiderThanInput(Anchor anchor, int code, int input) =>
        Of(Descriptors.CodeWiderThanInput, anchor, code, input);

    /// <summary>AEG024: The loss can't read what the output activation gives.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="loss">The loss: <c>BinaryCrossEntropy</c>.</param>
    /// <param name="range">The outputs that it needs: <c>in 0..1</c>.</param>
    /// <param name="owner">The owner of the output activation: <c>the last layer</c>, <c>head 2</c>.</param>
    /// <param name="output">That activation.</param>
    /// <param name="cure">What would fit, where it belongs: <c>Output = Activation.Sigmoid</c>.</param>
    public static DiagnosticInfo LossDoesNotFitOutput(Anchor anchor, string loss, string range, string owner, string output, string cure) =>
        Of(Descriptors.LossDoesNotFitOutput, anchor, loss, range, owner, output, cure);

    /// <summary>AEG025: A number cast to an enum that has no such member.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="text">The value as <see cref="ArgumentModel.Text"/> shows it.</param>
    /// <param name="enumName">The enum: <c>Activation</c>.</param>
    /// <param name="members">Its members.</param>
    public static DiagnosticInfo UndefinedEnumValue(Anchor anchor, string text, string enumName, IEnumerable<string> members) =>
        Of(Descriptors.UndefinedEnumValue, anchor, text, enumName, string.Join(", ", members));

    /// <summary>AEG026: Generated code makes networks, and can't set a required member.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="member">The user's or inherited member.</param>
    /// <param name="type">The class.</param>
    public static DiagnosticInfo RequiredMember(Anchor anchor, string member, string type) =>
        Of(Descriptors.RequiredMember, anchor, member, type);

    /// <summary>AEG056: The generator itself failed.</summary>
    /// <param name="anchor">The class.</param>
    /// <param name="type">The class's name.</param>
    /// <param name="exception">The type of the exception.</param>
    /// <param name="message">Its message.</param>
    public static DiagnosticInfo GeneratorFault(Anchor anchor, string type, string exception, string message) =>
        Of(Descriptors.GeneratorFault, anchor, type, exception, string.Join(" ", message.Split('\r', '\n')));

    /// <summary>AEG058: The build is not optimized; a hint.</summary>
    /// <param name="anchor">The class.</param>
    /// <param name="type">The class's name.</param>
    /// <param name="factor">The largest factor that was measured.</param>
    public static DiagnosticInfo NotOptimized(Anchor anchor, string type, int factor) =>
        Of(Descriptors.NotOptimized, anchor, type, factor);

    /// <summary>AEG059: The library has another contract than the generator writes for.</summary>
    /// <param name="anchor">The class.</param>
    /// <param name="generator">The generator's version.</param>
    /// <param name="contract">The contract that it writes for.</param>
    /// <param name="library">The library's version.</param>
    /// <param name="served">The contract that the library has, as text.</param>
    public static DiagnosticInfo OtherContract(Anchor anchor, string generator, int contract, string library, string served) =>
        Of(Descriptors.OtherContract, anchor, generator, contract, library, served);

    /// <summary>Fills the placeholders of a descriptor, numbers in the invariant culture.</summary>
    public static DiagnosticInfo Of(DiagnosticDescriptor descriptor, Anchor anchor, params object[] arguments) => new(
        descriptor.Id,
        anchor,
        arguments.Select(argument => Convert.ToString(argument, CultureInfo.InvariantCulture)).ToEquatableArray());
}
