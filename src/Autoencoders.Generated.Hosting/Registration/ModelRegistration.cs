using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Autoencoders.Hosting;

/// <summary>The registration that models of all kinds have in common.</summary>
internal static class ModelRegistration
{
    /// <summary>Registers a model: its options, its provider and its start.</summary>
    /// <param name="services">The services of the container.</param>
    /// <param name="name">The name of the model; empty for the one without a name.</param>
    /// <param name="configure">Sets the options.</param>
    /// <param name="create">Makes the provider.</param>
    /// <exception cref="InvalidOperationException">There is such a model by that name already.</exception>
    public static void Add<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions, TProvider>(
        IServiceCollection services, string name, Action<TOptions> configure, Func<TOptions, HostingServices, TProvider> create)
        where TOptions : ModelOptions
        where TProvider : class, IModelStatus
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(configure);
        AddCommon(services);
        services.AddOptions<TOptions>(name).Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>>(new ModelOptionsValidation<TOptions>(name));
        AddSingleton(services, name, provider =>
            create(provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name), HostingServices.Of(provider)));
        services.AddSingleton<IModelStatus>(provider => Get<TProvider>(provider, name));
    }

    /// <summary>Registers a pool and its options.</summary>
    /// <param name="services">The services of the container.</param>
    /// <param name="name">The name of the pool; empty for the one without a name.</param>
    /// <param name="configure">Sets the options.</param>
    /// <param name="create">Makes the pool.</param>
    /// <exception cref="InvalidOperationException">There is such a pool by that name already.</exception>
    public static void AddPool<TVersion, TPool>(
        IServiceCollection services,
        string name,
        Action<PoolOptions<TVersion>> configure,
        Func<PoolOptions<TVersion>, HostingServices, TPool> create)
        where TVersion : ModelVersion
        where TPool : class
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(configure);
        AddCommon(services);
        services.AddOptions<PoolOptions<TVersion>>(name).Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PoolOptions<TVersion>>>(new PoolOptionsValidation<TVersion>(name));
        AddSingleton(services, name, provider =>
            create(provider.GetRequiredService<IOptionsMonitor<PoolOptions<TVersion>>>().Get(name), HostingServices.Of(provider)));
    }

    /// <summary>Registers what all models and pools need.</summary>
    public static void AddCommon(IServiceCollection services)
    {
        services.TryAddSingleton(provider => new HostingMeters(provider.GetService<IMeterFactory>()));
        services.TryAddSingleton<ModelHealthCheck>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ModelStart>());
    }

    /// <summary>Registers a service by a name, or without a key if the name is empty.</summary>
    /// <exception cref="InvalidOperationException">There is such a service already.</exception>
    public static void AddSingleton<TService>(IServiceCollection services, string name, Func<IServiceProvider, TService> create)
        where TService : class
    {
        object? key = name.Length == 0 ? null : name;
        foreach (ServiceDescriptor other in services)
        {
            if (other.ServiceType == typeof(TService) && Equals(other.ServiceKey, key))
                throw new InvalidOperationException($"{typeof(TService)} is registered twice by the name '{name}'. Give each model a name of its own.");
        }

        if (key is null)
            services.AddSingleton(create);
        else
            services.AddKeyedSingleton(key, (provider, _) => create(provider));
    }

    /// <summary>The service of a name.</summary>
    public static TService Get<TService>(IServiceProvider services, string name)
        where TService : notnull =>
        name.Length == 0 ? services.GetRequiredService<TService>() : services.GetRequiredKeyedService<TService>(name);
}
