package org.tongban.platform.internal.pages;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.tongban.platform.City;
import org.tongban.platform.Messages;
import org.tongban.platform.Navigation;
import org.tongban.platform.Templates;

/** Joins pages, words and static files to Spring MVC. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(City.class)
class PageConfiguration {

    private static final String[] STATIC = {"css", "js", "img", "vendor"};

    @Bean
    Messages messages(@Value("${tongban.messages.strict:false}") boolean strict) {
        return new Messages(strict);
    }

    @Bean
    Templates templates() {
        return new Templates();
    }

    @Bean
    Navigation navigation() {
        return Navigation.publicPlaces();
    }

    @Bean
    WebMvcConfigurer pages(@Lazy PageReturnValueHandler pages, @Lazy ActorArgumentResolver actors) {
        return new WebMvcConfigurer() {
            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(pages);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(actors);
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                for (String folder : STATIC) {
                    registry.addResourceHandler("/" + folder + "/**")
                            .addResourceLocations("classpath:/static/" + folder + "/")
                            .setCacheControl(
                                    CacheControl.maxAge(java.time.Duration.ofDays(365))
                                            .cachePublic()
                                            .immutable())
                            .resourceChain(true)
                            .addResolver(
                                    new VersionResourceResolver().addContentVersionStrategy("/**"));
                }
            }
        };
    }
}
