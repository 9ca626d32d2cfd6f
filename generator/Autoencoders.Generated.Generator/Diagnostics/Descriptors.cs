using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>
/// All mistakes that the generator tells of, one row each. An id is never reused; README.md beside this file has a section for each, and
/// <see cref="NetworkDiagnostics"/> says what fills the placeholders.
/// </summary>
internal static class Descriptors
{
    private const string Category = "Autoencoders";

    private const string HelpLink =
        "https://github.com/autoencoders-generated/autoencoders-generated/blob/main/"
        + "generator/Autoencoders.Generated.Generator/Diagnostics/README.md#";

    public static readonly DiagnosticDescriptor ClassNotPartial = new(
        "AEG001", "The class is not partial",
        "Class '{0}' is not partial, so the generator can't add the network to it; write 'partial class {0}'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg001");

    public static readonly DiagnosticDescriptor EnclosingTypeNotPartial = new(
        "AEG002", "A type around the class is not partial",
        "'{0}' encloses the autoencoder '{1}' but is not partial; write 'partial {2} {0}'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg002");

    public static readonly DiagnosticDescriptor GenericType = new(
        "AEG003", "The class, or a type around it, is generic",
        "'{0}' is generic (type parameters: {1}), but the sizes of a network are fixed at compile time; "
        + "write an autoencoder without type parameters, outside generic types",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg003");

    public static readonly DiagnosticDescriptor StaticClass = new(
        "AEG004", "The class is static",
        "Class '{0}' is static, but each network has its own weights; remove 'static'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg004");

    public static readonly DiagnosticDescriptor AbstractClass = new(
        "AEG005", "The class is abstract",
        "Class '{0}' is abstract, so no network can be created; remove 'abstract'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg005");

    public static readonly DiagnosticDescriptor NotAClass = new(
        "AEG006", "The type is not a class",
        "'{0}' is declared as {1}, but a network owns its weights and is never copied; write 'partial class {0}'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg006");

    public static readonly DiagnosticDescriptor FileLocalType = new(
        "AEG007", "The class, or a type around it, is local to its file",
        "'{0}' is local to its file, so generated code can't refer to it; remove 'file'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg007");

    public static readonly DiagnosticDescriptor LanguageVersionTooLow = new(
        "AEG008", "The C# version is too low",
        "The network of '{0}' needs C# {1}, but this project compiles as C# {2}; "
        + "set <LangVersion>{1}</LangVersion> or newer in the project file",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg008");

    public static readonly DiagnosticDescriptor MemberCollision = new(
        "AEG009", "A member collides with a generated one",
        "'{0}' collides with the '{1}' that is generated into '{2}'; rename it",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg009");

    public static readonly DiagnosticDescriptor ConstructorCollision = new(
        "AEG010", "A constructor collides with a generated one",
        "'{0}' collides with a generated constructor: '{1}(int seed)', '{1}()' and primary constructors are taken; "
        + "give it other parameters",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg010");

    public static readonly DiagnosticDescriptor BaseWithoutConstructor = new(
        "AEG011", "The base class has no parameterless constructor",
        "Base class '{0}' of '{1}' has no constructor that can be called without arguments; add one",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg011");

    public static readonly DiagnosticDescriptor LayersOnSeveralParts = new(
        "AEG012", "The layers are spread over several partial declarations",
        "The layers of '{0}' are spread over {1} of its partial declarations, so their order is unclear; write all of them on one",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg012");

    public static readonly DiagnosticDescriptor NoLayers = new(
        "AEG013", "The network has no layers",
        "'{0}' has no layers; write the sizes of input, hidden layers and code, as in [Autoencoder(784, 128, 32)], "
        + "or attributes: [Input(784)], [Dense(128)], [Code(32)]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg013");

    public static readonly DiagnosticDescriptor TooFewSizes = new(
        "AEG014", "The shorthand has too few sizes",
        "[Autoencoder] has {0} size, but needs at least 2: input and code; "
        + "write, for example, [Autoencoder({1}, {2})]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg014");

    public static readonly DiagnosticDescriptor SizesAndLayers = new(
        "AEG015", "The network is described twice",
        "The network is described by sizes in [Autoencoder] ({0}) and by layer attributes ({1}); keep one of the two",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg015");

    public static readonly DiagnosticDescriptor NoInput = new(
        "AEG016", "The network has no input",
        "'{0}' has layer attributes ({1}) but no [Input]; write [Input(n)] before them; n is the number of values of one sample",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg016");

    public static readonly DiagnosticDescriptor InputNotFirst = new(
        "AEG017", "The input is not the first layer",
        "[Input] is layer attribute {0} of {1}, but data flows from top to bottom; move it to the top",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg017");

    public static readonly DiagnosticDescriptor NoCode = new(
        "AEG018", "The network has no code",
        "'{0}' has layer attributes ({1}) but no [Code]; write [Code(n)] where the encoder ends; n is the number of values of the code",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg018");

    public static readonly DiagnosticDescriptor SecondCode = new(
        "AEG019", "The network has two codes",
        "Layer {0} is a second code, but layer {1} already ends the encoder; remove one of them",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg019");

    public static readonly DiagnosticDescriptor SizeNotPositive = new(
        "AEG020", "A size is zero or negative",
        "Layer {0}, [{1}], has size {2}; write a size of 1 or more",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg020");

    public static readonly DiagnosticDescriptor TooManyParameters = new(
        "AEG021", "The network is too large",
        "Layer {0}, [{1}], brings the network to {2} weights and biases, but one block holds at most 2147483647; "
        + "make this layer or the one before it smaller",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg021");

    public static readonly DiagnosticDescriptor DecoderEndsElsewhere = new(
        "AEG022", "The decoder does not end at the input's size",
        "Layer {0} gives {1} values but the input has {2}; {3}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg022");

    public static readonly DiagnosticDescriptor CodeWiderThanInput = new(
        "AEG023", "The code is wider than the input",
        "The code has {0} values but the input has only {1}, so nothing has to be compressed; make the code smaller than {1}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg023");

    public static readonly DiagnosticDescriptor LossDoesNotFitOutput = new(
        "AEG024", "The loss does not fit the output activation",
        "Loss {0} needs outputs {1}, but {2}'s activation is {3}; write {4} or choose another loss",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg024");

    public static readonly DiagnosticDescriptor UndefinedEnumValue = new(
        "AEG025", "A value is not a member of its enum",
        "{0} is not a member of {1}; write one of {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg025");

    public static readonly DiagnosticDescriptor RequiredMember = new(
        "AEG026", "A member is required",
        "'{0}' is required, but '{1}.Load' makes networks without an object initializer; remove 'required'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg026");

    public static readonly DiagnosticDescriptor KernelLargerThanInput = new(
        "AEG027", "The kernel is larger than the input",
        "Layer {0} ({1}) has windows that span {2} places, but its input has only {3} in that direction; "
        + "make the kernel or its dilation smaller or write Padding = Padding.Same",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg027");

    public static readonly DiagnosticDescriptor PoolDoesNotDivide = new(
        "AEG028", "The pooling does not divide its input",
        "Layer {0} ({1}) has windows of {2} over {3} places: the last {4} are left out and {5} remain; write Padding = Padding.Same "
        + "for {6} with a partial window, or Padding = Padding.Valid if that is what you want",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg028");

    public static readonly DiagnosticDescriptor NeedsDimensions = new(
        "AEG029", "The layer needs an image or a sequence",
        "Layer {0} ({1}) reads {2}, but the layer before it gives {3}; {4}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg029");

    public static readonly DiagnosticDescriptor ResidualEndsDiffer = new(
        "AEG030", "The ends of a residual span differ",
        "The residual span ends with layer {0}, which gives {1}, but begins with the {3} of layer {2}; give both ends the same shape",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg030");

    public static readonly DiagnosticDescriptor SpanUnpaired = new(
        "AEG031", "A residual span has only one end",
        "[{0}] has no [{1}] on its side of the code; add it or remove [{0}]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg031");

    public static readonly DiagnosticDescriptor TiedWithoutMirror = new(
        "AEG032", "Tied weights have no mirror image",
        "Layer {0} has {1} inputs and {2} outputs, but its mirror image in the encoder is not a dense layer with {2} inputs and {1} "
        + "outputs; give it these sizes or remove Tied",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg032");

    public static readonly DiagnosticDescriptor GroupsDoNotDivide = new(
        "AEG033", "The groups do not divide the channels",
        "Layer {0} ({1}) has {2} groups for {3} channels and {4} filters; write a number that divides both",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg033");

    public static readonly DiagnosticDescriptor NumberOutOfRange = new(
        "AEG034", "A number is out of range",
        "{1} of [{0}] is {2}; it must be {3}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg034");

    public static readonly DiagnosticDescriptor ArgumentWithoutEffect = new(
        "AEG035", "An argument has no effect",
        "{1} of [{0}] applies only with {2}; choose that or remove {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg035");

    public static readonly DiagnosticDescriptor NoMirrorImage = new(
        "AEG036", "A layer has no mirror image",
        "Layer {0} ({1}) reads {2}, but its mirror image would give {3}; make it divide its input or write the decoder's layers",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg036");

    public static readonly DiagnosticDescriptor TensorTooLarge = new(
        "AEG037", "A tensor is too large",
        "Layer {0} ({1}) gives {2} values, more than the 2147483647 that a tensor can have; make it smaller",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg037");

    public static readonly DiagnosticDescriptor DecoderEndsInOtherShape = new(
        "AEG038", "The decoder does not end in the input's shape",
        "Layer {0} gives {1} but the input is {2}; {3}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg038");

    public static readonly DiagnosticDescriptor LayerNotContracted = new(
        "AEG050", "A layer can't be contracted",
        "Layer {0} ({1}) is not linear before its activation, as all layers before [ContractiveCode] must be; use dense layers, "
        + "convolutions, average pools or upsampling there, or write [Code]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg050");

    public static readonly DiagnosticDescriptor ActivationNotContracted = new(
        "AEG051", "An activation can't be contracted",
        "Layer {0} has Activation.{1}, which combines all channels, but [ContractiveCode] needs activations that "
        + "depend on one value each; write another, such as Activation.Sigmoid",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg051");

    public static readonly DiagnosticDescriptor NothingToPretrain = new(
        "AEG052", "There is nothing to pre-train level by level",
        "{0} is a single level: no layer of its decoder restores the input of an encoder layer in the same shape; add a layer of the same "
        + "size on both sides of the code or remove [Stacked]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg052");

    public static readonly DiagnosticDescriptor LayerNotStackable = new(
        "AEG053", "A layer can't be trained level by level",
        "Layer {0} ({1}) can't be trained in a level of a stacked autoencoder; use another layer or remove [Stacked]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg053");

    public static readonly DiagnosticDescriptor LossNotElementwise = Error(
        "AEG054", "The loss can't skip missing values",
        "Missing.Masked skips single values in the loss, but Loss.{0} combines several values; use {1}");

    public static readonly DiagnosticDescriptor GeneratorFault = Error(
        "AEG056", "The generator failed",
        "The generator failed on '{0}' with {1}: {2} This is a fault of Autoencoders.Generated, not of your code; please report it with "
        + "the attributes of the class at https://github.com/autoencoders-generated/autoencoders-generated/issues");

    public static readonly DiagnosticDescriptor SampleTooLarge = Error(
        "AEG057", "One sample takes too much memory in training",
        "Layer {0} ({1}) raises the memory of one sample in a training step to {2} values, but the maximum is {3}; make this layer or "
        + "those before it smaller");

    public static readonly DiagnosticDescriptor NotOptimized = new(
        "AEG058", "The build is not optimized",
        "This build is not optimized (Debug): {0} and every other network of this project run up to {1} times slower; write "
        + "<Optimize>true</Optimize> in the project that holds the networks, or build with -c Release",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpLink + "aeg058");

    public static readonly DiagnosticDescriptor OtherContract = Error(
        "AEG059", "The generator and the library are of different versions",
        "This generator is of Autoencoders.Generated {0} and writes for kernel contract {1}, but the referenced library is of version {2} and "
        + "has {3}, so no network is written; update every package of Autoencoders.Generated to the same version");

    public static readonly DiagnosticDescriptor HeadsCoverOtherColumns = Error(
        "AEG065", "The heads do not cover the output",
        "The heads have {0} columns in all, but the output has {1}; {2}");

    /// <summary>The catalog, in the order of the ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        ClassNotPartial, EnclosingTypeNotPartial, GenericType, StaticClass, AbstractClass,
        NotAClass, FileLocalType, LanguageVersionTooLow, MemberCollision, ConstructorCollision,
        BaseWithoutConstructor, LayersOnSeveralParts, NoLayers, TooFewSizes, SizesAndLayers,
        NoInput, InputNotFirst, NoCode, SecondCode, SizeNotPositive,
        TooManyParameters, DecoderEndsElsewhere, CodeWiderThanInput, LossDoesNotFitOutput, UndefinedEnumValue,
        RequiredMember, KernelLargerThanInput, PoolDoesNotDivide, NeedsDimensions, ResidualEndsDiffer,
        SpanUnpaired, TiedWithoutMirror, GroupsDoNotDivide, NumberOutOfRange, ArgumentWithoutEffect,
        NoMirrorImage, TensorTooLarge, DecoderEndsInOtherShape, .. CodeDescriptors.All,
        LayerNotContracted, ActivationNotContracted,
        NothingToPretrain, LayerNotStackable, LossNotElementwise,
        CodeDescriptors.NoImageToCorrupt, GeneratorFault, SampleTooLarge, NotOptimized,
        OtherContract,
        .. SkipDescriptors.All,
        HeadsCoverOtherColumns,
        .. RecurrentDescriptors.All,
        .. FrozenDescriptors.All,
        .. StreamDescriptors.All,
        .. ExportDescriptors.All,
        .. ColumnDescriptors.All,
        .. GatherDescriptors.All,
        .. RowDescriptors.All,
    ];

    /// <summary>An error with a section of its id in the list of diagnostics.</summary>
    public static DiagnosticDescriptor Error(string id, string title, string message) => new(
        id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink + id.ToLowerInvariant());

    /// <summary>The same for what may be wanted.</summary>
    public static DiagnosticDescriptor Warning(string id, string title, string message) => new(
        id, title, message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        helpLinkUri: HelpLink + id.ToLowerInvariant());

    public static DiagnosticDescriptor Find(string id) => All.Single(descriptor => descriptor.Id == id);
}
