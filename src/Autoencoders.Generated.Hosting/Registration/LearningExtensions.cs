using System.Diagnostics.CodeAnalysis;
using Autoencoders;
using Autoencoders.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets models learn beside the requests that they serve.</summary>
public static class LearningExtensions
{
    /// <summary>Lets an anomaly detector learn; <see cref="DetectorLearner{TNetwork}"/> is injected, by the name of the detector.</summary>
    /// <typeparam name="TNetwork">The network, which is declared with training.</typeparam>
    /// <param name="builder">The detector.</param>
    /// <param name="configure">Sets times and capacities.</param>
    /// <exception cref="InvalidOperationException">The detector learns already.</exception>
    public static DetectorBuilder<TNetwork> AddLearning<TNetwork>(
        this DetectorBuilder<TNetwork> builder, Action<DetectorLearningOptions<TNetwork>> configure)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(builder);
        Add(builder.Services, builder.Name, configure, (services, options) => new DetectorLearner<TNetwork>(
            ModelRegistration.Get<DetectorProvider<TNetwork>>(services, builder.Name), options, HostingServices.Of(services)));
        return builder;
    }

    /// <summary>Lets a network learn; <see cref="AutoencoderLearner{TNetwork}"/> is injected, by the name of the network.</summary>
    /// <typeparam name="TNetwork">The network, which is declared with training.</typeparam>
    /// <param name="builder">The network.</param>
    /// <param name="configure">Sets times and capacities.</param>
    /// <exception cref="InvalidOperationException">The network learns already.</exception>
    public static AutoencoderBuilder<TNetwork> AddLearning<TNetwork>(
        this AutoencoderBuilder<TNetwork> builder, Action<AutoencoderLearningOptions<TNetwork>> configure)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(builder);
        Add(builder.Services, builder.Name, configure, (services, options) => new AutoencoderLearner<TNetwork>(
            ModelRegistration.Get<AutoencoderProvider<TNetwork>>(services, builder.Name), options, HostingServices.Of(services)));
        return builder;
    }

    private static void Add<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions, TLearner>(
        IServiceCollection services, string name, Action<TOptions> configure, Func<IServiceProvider, TOptions, TLearner> create)
        where TOptions : LearningOptions
        where TLearner : class, ILearner
    {
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<TOptions>(name).Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>>(new LearningOptionsValidation<TOptions>(name));
        ModelRegistration.AddSingleton(services, name, provider => create(provider, OptionsOf(provider)));
        services.AddSingleton<IHostedService>(provider => new LearningLoop(
            ModelRegistration.Get<TLearner>(provider, name), OptionsOf(provider).Interval, HostingServices.Of(provider).Clock));

        TOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name);
    }
}
